package io.lojal.reference;

import java.util.Comparator;

/**
 * Something that time will do.
 *
 * @param turn the place among what is due at one instant, by kind
 * @param rule the rule's place in the programme
 * @param rank the place among what one rule has due
 */
record Due(long timeMillis, Turn turn, int rule, int rank, Runnable action) {

  /** What is due at one instant comes in this order. */
  enum Turn {
    LOT_AVAILABLE,
    LOT_EXPIRES,
    LOTS_EXPIRE_SOON,
    STEPS,
    VOUCHER_EXPIRES,
    VOUCHER_FORGOTTEN,
    LAPSE_ENDS,
    PERIOD_ENDS,
    AT_RISK,
    CHALLENGE_ENDS_SOON,
    BAND_WINDOW_ENDS,
    TIERS,
    BOOST_BEGINS,
    CALENDAR_DAY,
    REFERRAL_FINAL
  }

  /** Whether a pass that has come to another of its instant has yet to come to this one. */
  boolean isAhead(Due other) {
    boolean later = turn == other.turn ? rule >= other.rule : turn.compareTo(other.turn) > 0;
    return timeMillis == other.timeMillis && later;
  }

  /** What is overdue is done now. */
  Due notBefore(long nowMillis) {
    return new Due(Math.max(timeMillis, nowMillis), turn, rule, rank, action);
  }

  static final Comparator<Due> ORDER =
      Comparator.comparingLong(Due::timeMillis)
          .thenComparing(Due::turn)
          .thenComparingInt(Due::rule)
          .thenComparingInt(Due::rank);
}
