package io.lojal.reference;

import java.util.List;
import java.util.SplittableRandom;

/** Choices from a seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0, below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
