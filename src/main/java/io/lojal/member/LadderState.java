package io.lojal.member;

import java.util.Map;
import java.util.TreeMap;

/** Where a member stands on one ladder. */
final class LadderState {
  /** No day. */
  static final long NEVER = Long.MIN_VALUE;

  /** The level held: the member's own, a floor's, or the lifetime one. */
  int level;

  /** What the meters earned. */
  int own;

  /**
   * The number of the window in which the own level was derived; with a period, its last day;
   * meaningless where neither ends.
   */
  long window;

  /** When time has to look at it; {@link Long#MAX_VALUE} for never. */
  long endMillis = Long.MAX_VALUE;

  /** The day on which a level is reviewed that is held beyond its window; or {@link #NEVER}. */
  long graceDay = NEVER;

  /** The day of the last activity, where a level hangs on that; or {@link #NEVER}. */
  long activeDay = NEVER;

  /** What was rolled over, and the first day of the window into which it was. */
  long rolled;

  long rolledDay;

  /** The last milestone told, and the first day of the window in which it was. */
  long milestone;

  long milestoneDay;

  /** The last day of a level of which it was told that it ends soon; or {@link #NEVER}. */
  long soonDay = NEVER;

  /** The level for life; 0 for none. */
  int lifetime;

  /** How many periods in a row, by level; of those that may be for life. */
  final Map<Integer, Integer> runs = new TreeMap<>();

  /** When the floors that run end, by name; {@link Long#MAX_VALUE} while nobody knows. */
  final Map<String, Long> floors = new TreeMap<>();

  boolean isEmpty() {
    return level == 0 && endMillis == Long.MAX_VALUE && isPlain();
  }

  /** Whether there is nothing to it that a ladder with windows alone does not have. */
  boolean isPlain() {
    return own == level
        && graceDay == NEVER
        && activeDay == NEVER
        && rolled == 0
        && milestone == 0
        && soonDay == NEVER
        && lifetime == 0
        && runs.isEmpty()
        && floors.isEmpty();
  }
}
