package io.lojal.member;

/**
 * A card that fills with stamps, and gives something each time it is full.
 *
 * @param byLine whether the condition looks at a purchase's lines
 * @param stamps how many for each {@code per}, 1 to 1,000
 * @param perMinor money in minor units for {@link Per#MONEY}, else 0
 * @param perDay the most in a calendar day, or 0 for any number
 * @param size how many stamps make it full, 2 or more
 * @param carries whether what is more than it takes goes on the next card
 * @param gives the kind of voucher by its place in {@link Benefits#vouchers}, or -1 for none
 */
public record StampCard(
    String rule,
    String name,
    Match on,
    Condition when,
    boolean byLine,
    long stamps,
    Per per,
    long perMinor,
    int perDay,
    int size,
    boolean carries,
    int gives)
    implements Rules.Rule {

  /** What a stamp is given for. */
  public enum Per {
    EVENT,
    LINE,
    ITEM,
    MONEY
  }

  /** What its vouchers say gave them. */
  String giver() {
    return "stamps/" + name;
  }
}
