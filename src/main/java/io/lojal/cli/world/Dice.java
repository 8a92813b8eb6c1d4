package io.lojal.cli.world;

/**
 * Chance that can be thrown again: the same keys give the same throws, on every machine and
 * release. SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice for one purpose: {@code topic} keeps throws for different questions apart. */
  static Dice of(long seed, long topic, long who, long when) {
    return new Dice(hash(seed, topic, who, when));
  }

  static long hash(long seed, long topic, long who, long when) {
    return mix(mix(mix(mix(seed + STEP) + topic) + who) + when);
  }

  /** A share from 0 to below 1 of what is hashed. */
  static double share(long seed, long topic, long who, long when) {
    return toUnit(hash(seed, topic, who, when));
  }

  private static double toUnit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = value + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long nextBits() {
    state += STEP;
    return mix(state);
  }

  /** From 0 to below 1. */
  double unit() {
    return toUnit(nextBits());
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** From {@code least} to {@code most}, both possible. */
  int between(int least, int most) {
    return least + (int) (unit() * (most - least + 1));
  }

  /** From {@code least} to below {@code end}. */
  long millis(long least, long end) {
    return least + (long) (unit() * (end - least));
  }
}
