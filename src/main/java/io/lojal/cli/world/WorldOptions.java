package io.lojal.cli.world;

import java.time.ZoneId;

/**
 * What a world is made of. Two worlds of the same options deliver the same, to the byte.
 *
 * @param members how many live in it, 1 to 10,000,000
 * @param seed everything that chance decides follows from it
 * @param startMillis the first day is the local date that holds it; that day is told from its
 *     beginning, about half past six
 * @param zone the resorts' clock
 * @param rate how many times the usual number of rides, 0.05 to 20: it changes how often a skier
 *     rides, not who goes out when, so streaks and purchases stay as they are
 * @param quietUntilMillis days that begin before have a tenth of the rides: a history to catch up
 *     with
 */
public record WorldOptions(
    int members, long seed, long startMillis, ZoneId zone, double rate, long quietUntilMillis) {
  /**
   * What is left of the rides in quiet days: enough to be a winter, few enough to catch up with.
   */
  static final double QUIET = 0.1;

  public static final int MOST_MEMBERS = 10_000_000;
  public static final double LEAST_RATE = 0.05;
  public static final double MOST_RATE = 20;

  /** Without quiet days. */
  public WorldOptions(int members, long seed, long startMillis, ZoneId zone, double rate) {
    this(members, seed, startMillis, zone, rate, Long.MIN_VALUE);
  }

  /** How often skiers ride on a day, as a multiple of the usual. */
  double rateOn(MountainDay day) {
    return day.openMillis() < quietUntilMillis ? rate * QUIET : rate;
  }

  /**
   * @throws IllegalArgumentException for a number outside its range
   */
  public WorldOptions {
    if (members < 1 || members > MOST_MEMBERS) {
      throw new IllegalArgumentException("members must be 1 to " + MOST_MEMBERS + ": " + members);
    }
    if (!(rate >= LEAST_RATE && rate <= MOST_RATE)) {
      throw new IllegalArgumentException(
          "the rate must be " + LEAST_RATE + " to " + MOST_RATE + ": " + rate);
    }
  }
}
