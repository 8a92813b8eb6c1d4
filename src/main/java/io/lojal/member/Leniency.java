package io.lojal.member;

/**
 * What keeps a streak going that would end, beyond the freezes that are earned.
 *
 * @param freeze what one more costs, or null where none can be bought
 * @param repair how a missed period is repaired, or null
 * @param pause how long nothing may be asked, or null
 * @param least how many periods of so many in a row have to be done
 * @param of how many in a row these are, at most 60; 1 where none may be missed
 * @param locked whether all its days are in the zone in which it began
 */
public record Leniency(
    Price freeze, Repair repair, Pause pause, int least, int of, boolean locked) {
  public static final Leniency NONE = new Leniency(null, null, null, 1, 1, false);

  /**
   * A missed period is bridged after all.
   *
   * @param per so many days, weeks, months or years have one at most
   * @param within how long it can be wished for; {@link Period#NONE} where it comes by itself
   * @param price null where it costs nothing
   */
  public record Repair(Window per, Period within, Price price) {
    boolean comesByItself() {
      return within.isNone();
    }
  }

  /**
   * Nothing is asked for some days.
   *
   * @param days at most in a window
   * @param per years, in the member's zone
   */
  public record Pause(int days, Window per) {}

  /** Whether one more may be missed after others. */
  boolean mayMiss(long misses) {
    return of > 1 && Long.bitCount(missed(misses, true)) <= of - least;
  }

  /** The last periods, one more of them. */
  long missed(long misses, boolean missed) {
    return (misses << 1 | (missed ? 1 : 0)) & (1L << of) - 1;
  }
}
