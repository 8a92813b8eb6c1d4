package io.lojal.member;

/**
 * Something was reached, granted, lost or came near. A value: what it says is all there is.
 *
 * @param rule the rule it came from, as the programme names it ("streaks/ski-weeks")
 * @param occurrence what is unique about it within rule, kind and member ("2026-11-02/4"): neither
 *     the rule's version nor the event that tipped it
 * @param level milestone, length, percent or the index of a tier, as the kind has it
 * @param amount points, freezes left or share, as the kind has it
 * @param text the name of a tier, a reward or a failure; may be empty
 * @param timeMillis when it came about
 * @param fromMillis the beginning of the span it speaks of; with {@code timeMillis} it tells
 *     whether two outcomes are one that moved
 * @param expiresMillis from when on it is no news any more; {@link Long#MAX_VALUE} for never
 * @param cause the id of the event that tipped it; empty where time did
 * @param place where that event happened; may be empty
 */
public record Outcome(
    String rule,
    OutcomeKind kind,
    String occurrence,
    long level,
    long amount,
    String text,
    long timeMillis,
    long fromMillis,
    long expiresMillis,
    String cause,
    String place) {

  /** Whether this is the other one, found again in another fold: its cause may have shifted. */
  public boolean isSameAs(Outcome other) {
    return kind == other.kind && rule.equals(other.rule) && occurrence.equals(other.occurrence);
  }

  /**
   * Whether the other one is this one, moved: a milestone, a freeze earned or the end of a streak,
   * or a level reached, of the same rule and level, and the spans overlap. What is told once a
   * period, lots and seasons have names of their own, and do not move.
   */
  public boolean overlaps(Outcome other) {
    return moves(kind)
        && kind == other.kind
        && level == other.level
        && rule.equals(other.rule)
        && fromMillis <= other.timeMillis
        && other.fromMillis <= timeMillis;
  }

  private static boolean moves(OutcomeKind kind) {
    return kind == OutcomeKind.TIER_REACHED
        || kind == OutcomeKind.STREAK_MILESTONE
        || kind == OutcomeKind.FREEZE_EARNED
        || kind == OutcomeKind.STREAK_BROKEN;
  }
}
