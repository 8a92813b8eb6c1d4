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
 */
public record WorldOptions(int members, long seed, long startMillis, ZoneId zone, double rate) {
  public static final int MOST_MEMBERS = 10_000_000;
  public static final double LEAST_RATE = 0.05;
  public static final double MOST_RATE = 20;

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
