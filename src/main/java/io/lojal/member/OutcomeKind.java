package io.lojal.member;

/**
 * What can come of an event or of time. Presence is announced at once; absence (something did not
 * happen) only when time itself has passed the deadline and the programme's grace.
 *
 * <p>The name is part of a trigger's type and never changes; {@link #subject} is what it is called
 * in a programme's {@code say}.
 */
public enum OutcomeKind {
  POINTS_AVAILABLE(Family.POINTS, "available", false),
  POINTS_EXPIRED(Family.POINTS, "expired", true),
  POINTS_REDEEMED(Family.POINTS, "redeemed", false),
  /** What they were spent on came back. */
  POINTS_RETURNED(Family.POINTS, "returned", false),
  /** A cap left less than a rule gave. */
  POINTS_CAPPED(Family.POINTS, "capped", false),
  /** Points expire soon: told once for what expires next. */
  POINTS_EXPIRING(Family.POINTS, "expiring", false),
  TIER_REACHED(Family.TIER, "reached", false),
  TIER_FELL(Family.TIER, "fell", true),
  /** A level was looked at when its time was over, and stays. */
  TIER_KEPT(Family.TIER, "kept", false),
  TIER_LIFETIME(Family.TIER, "lifetime", false),
  /** So much more than the highest level asks. */
  TIER_MILESTONE(Family.TIER, "beyond", false),
  /** The level held ends, if nothing more is counted. */
  TIER_ENDS_SOON(Family.TIER, "ends-soon", false),
  STREAK_MILESTONE(Family.STREAK, "milestone", false),
  FREEZE_EARNED(Family.STREAK, "freeze-earned", false),
  FREEZE_USED(Family.STREAK, "freeze-used", true),
  FREEZE_BOUGHT(Family.STREAK, "freeze-bought", false),
  STREAK_AT_RISK(Family.STREAK, "at-risk", false),
  STREAK_BROKEN(Family.STREAK, "broken", true),
  /** A period was missed, and may be repaired: that is said while there is time. */
  STREAK_LAPSED(Family.STREAK, "lapsed", false),
  STREAK_REPAIRED(Family.STREAK, "repaired", false),
  /** A missed period was repaired by itself. */
  STREAK_SAVED(Family.STREAK, "saved", true),
  GOAL_REACHED(Family.GOAL, "reached", false),
  STAMPED(Family.STAMPS, "stamped", false),
  STAMP_CARD_FULL(Family.STAMPS, "full", false),
  VOUCHER_ISSUED(Family.VOUCHER, "issued", false),
  VOUCHER_USED(Family.VOUCHER, "used", false),
  /** What a used voucher rested on was taken back: it stays used. */
  VOUCHER_CONTESTED(Family.VOUCHER, "contested", false),
  VOUCHER_REACTIVATED(Family.VOUCHER, "reactivated", false),
  VOUCHER_EXPIRED(Family.VOUCHER, "expired", true),
  BOOST_BEGAN(Family.BOOST, "began", false),
  /** What earned it was taken back when it had been chosen: it stays chosen. */
  BOOST_CONTESTED(Family.BOOST, "contested", false),
  DROP_GRANTED(Family.DROP, "granted", false),
  BADGE_EARNED(Family.BADGE, "earned", false),
  CHALLENGE_REACHED(Family.CHALLENGE, "reached", false),
  /** Time runs out for those who are on the way. */
  CHALLENGE_ENDS_SOON(Family.CHALLENGE, "ends-soon", false),
  TRANSFER_SENT(Family.TRANSFER, "sent", false),
  TRANSFER_RECEIVED(Family.TRANSFER, "received", false),
  /** The other could not have it. */
  TRANSFER_CAME_BACK(Family.TRANSFER, "came-back", false),
  GIFT_SENT(Family.GIFT, "sent", false),
  GIFT_RECEIVED(Family.GIFT, "received", false),
  /** The other could not have it. */
  GIFT_CAME_BACK(Family.GIFT, "came-back", false),
  /** To the friend who was brought: it counts from now on. */
  REFERRAL_FINAL(Family.REFERRAL, "final", false),
  /** To the friend: what decided it came back when it was too old to be undone. */
  REFERRAL_ENDED(Family.REFERRAL, "ended", false),
  REFERRAL_PAID(Family.REFERRAL, "paid", false),
  /** What the friend had done came back. */
  REFERRAL_TAKEN_BACK(Family.REFERRAL, "taken-back", false),
  /** To the friend: who had brought them could not be thanked. */
  REFERRAL_CAME_BACK(Family.REFERRAL, "came-back", false),
  /** A day of the calendar, at its time of day. */
  DAY_CAME(Family.CALENDAR, "came", false),
  /** A rule's own condition failed on an event: its author's fault, told aloud, never a false. */
  RULE_FAILED(Family.ANY, "failed", false);

  /** The part of the programme whose rules bring it about. */
  public enum Family {
    POINTS,
    TIER,
    STREAK,
    GOAL,
    STAMPS,
    VOUCHER,
    BOOST,
    DROP,
    BADGE,
    CHALLENGE,
    TRANSFER,
    GIFT,
    REFERRAL,
    CALENDAR,
    ANY
  }

  private final Family family;
  private final String subject;
  private final boolean absence;

  OutcomeKind(Family family, String subject, boolean absence) {
    this.family = family;
    this.subject = subject;
    this.absence = absence;
  }

  public Family family() {
    return family;
  }

  public String subject() {
    return subject;
  }

  public boolean isAbsence() {
    return absence;
  }
}
