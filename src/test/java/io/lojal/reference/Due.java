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
    PERIOD_ENDS,
    AT_RISK,
    TIER_WINDOW_ENDS
  }

  static final Comparator<Due> ORDER =
      Comparator.comparingLong(Due::timeMillis)
          .thenComparing(Due::turn)
          .thenComparingInt(Due::rule)
          .thenComparingInt(Due::rank);
}
