package io.lojal;

import java.util.Map;

/** How whoever reads a standing takes its numbers. */
public final class Figures {
  private Figures() {}

  /** What is not named is 0. */
  public static long figure(Map<String, Long> figures, String name) {
    return figures.getOrDefault(name, 0L);
  }
}
