package io.lojal.engine;

import java.io.Serializable;

/**
 * Puts apart what comes due for many members in one instant: a year that turns, a week that ends.
 * Everybody's turn comes a little later, always by as much, so that other members' events pass
 * between them, and checkpoints. What is due is dated as ever; it is only worked off later.
 *
 * @param overMillis event time in which all of them have their turn, 0 for at once
 */
public record Spread(long overMillis) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Everything is worked off when it is due. */
  public static final Spread NONE = new Spread(0);

  private static final long MINUTE_MILLIS = 60_000;

  public Spread {
    if (overMillis < 0) {
      throw new IllegalArgumentException("deadlines within less than no time: " + overMillis);
    }
  }

  /**
   * When a member's deadline is worked off. Calendars know full minutes only; what is due between
   * them followed from an event, is nobody else's, and is not put off.
   */
  long apart(String member, long deadlineMillis) {
    if (overMillis == 0 || deadlineMillis % MINUTE_MILLIS != 0) {
      return deadlineMillis;
    }
    // Names that differ in their last letter only would have their turns together.
    int mixed = member.hashCode() * 0x9E3779B9;
    return deadlineMillis + Math.floorMod((long) (mixed ^ (mixed >>> 16)), overMillis);
  }
}
