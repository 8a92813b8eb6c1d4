package io.lojal.member;

/**
 * Who brings a friend is thanked when what the friend does is final.
 *
 * @param by the friend's attribute that names who it was
 * @param on what the friend has to do
 * @param byLine whether the condition looks at lines: one of them has to match
 * @param period after which it is final; {@link Period#NONE} for at once
 * @param wallet the place of the one that the points go to
 * @param points above 0
 * @param most how many friends count in a window, or null
 */
public record Referral(
    String rule,
    String name,
    String by,
    Match on,
    Condition when,
    boolean byLine,
    Period period,
    int wallet,
    long points,
    AtMost most)
    implements Rules.Rule {

  /** Of so many friends it is remembered that they were brought. */
  static final int FRIENDS = 500;
}
