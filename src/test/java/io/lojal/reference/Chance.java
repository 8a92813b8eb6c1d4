package io.lojal.reference;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

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

  /**
   * Up to so many rules, from none on, with numbers in their names.
   *
   * @param make makes a rule of a name
   */
  Sheet many(String name, int most, Function<String, Sheet> make) {
    Sheet made = new Sheet();
    int count = below(most + 1);
    for (int number = 1; number <= count; number++) {
      made.put(name + number, make.apply(name + number));
    }
    return made;
  }
}
