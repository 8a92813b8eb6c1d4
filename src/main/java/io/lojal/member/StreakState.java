package io.lojal.member;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where a member stands with a streak: the part of a standing. */
final class StreakState {
  static final long NEVER = Long.MIN_VALUE;

  /** Finished periods in a row, the present one included once it is done. */
  long length;

  /** The first day of the first period; of the present one; meaningless while not running. */
  long startDay;

  long periodDay;

  /** When the present period ends; {@link Long#MAX_VALUE} while not running. */
  long endMillis = Long.MAX_VALUE;

  /** When it is at risk in the present period; {@link Long#MAX_VALUE} once that is looked at. */
  long riskMillis = Long.MAX_VALUE;

  /** When the present period begins, where it follows a gap and did not begin at once. */
  long beginMillis = Long.MIN_VALUE;

  /** Matching events in the present period, at most as many as are needed. */
  int count;

  /** The last day that counted, where a day counts once; {@link #NEVER} for none. */
  long countedDay = NEVER;

  int freezes;

  /** Whether it began in another system: what is told of it must not bear the name of one here. */
  boolean brought;

  /** The last periods, the latest the lowest bit: whether each was missed, as some may be. */
  long misses;

  /** The first day of the period that was repaired last, in whichever streak; {@link #NEVER}. */
  long repairedDay = NEVER;

  /** The streak before, as long as it can be repaired; else null. */
  Lapse lapse;

  /** In the order of their facts. */
  final List<Pause> pauses = new ArrayList<>();

  /** Where all its days are, if it is locked; else null. */
  ZoneId zone;

  /**
   * A streak that a missed period has ended, unless it is repaired.
   *
   * @param missedDay the first day of that period
   * @param untilMillis when it is over
   */
  record Lapse(long length, long startDay, boolean brought, long missedDay, long untilMillis) {}

  /** Days on which nothing is asked, the last included. */
  record Pause(long firstDay, long lastDay) {
    boolean holds(long fromDay, long toDay) {
      return firstDay <= toDay && fromDay <= lastDay;
    }
  }

  boolean runs() {
    return endMillis != Long.MAX_VALUE;
  }

  /** Whether there is anything to remember. */
  boolean isEmpty() {
    return !runs() && repairedDay == NEVER && pauses.isEmpty();
  }

  /** When time has to look at it; {@link Long#MAX_VALUE} for never. */
  long deadline() {
    long next = Math.min(endMillis, riskMillis);
    return lapse == null ? next : Math.min(next, lapse.untilMillis());
  }

  /** Nothing runs any more. Repairs and pauses are the member's, not the streak's. */
  void stop() {
    length = 0;
    freezes = 0;
    count = 0;
    startDay = 0;
    periodDay = 0;
    beginMillis = Long.MIN_VALUE;
    countedDay = NEVER;
    brought = false;
    misses = 0;
    zone = null;
    endMillis = Long.MAX_VALUE;
    riskMillis = Long.MAX_VALUE;
  }
}
