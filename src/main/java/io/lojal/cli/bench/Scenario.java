package io.lojal.cli.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured, each alone too. The engine's throughput is always: the others need it. */
public enum Scenario {
  /** The least that a Flink job can do with the same events, beside the engine. */
  FLOOR,
  /** The engine with 10, 100 and 1,000 rules of which an event can match the same eight. */
  RULES,
  /** From event to trigger and from command to answer, at half of the load it can bear. */
  LATENCY,
  /** From event to trigger, from a tenth of the load it can bear to nine tenths. */
  RISING_LOAD,
  /** The engine with one task a stage, and with four. */
  PARALLEL,
  /** Flink killed with -9, away for a while, and back. */
  OUTAGE,
  /** A month that is caught up with, one topic far ahead of the other. */
  SKEW,
  /** What others wait while a very long history is folded again. */
  LATE_MEMBER,
  /** The programme's year turns for everybody at once. */
  YEAR_TURN;

  /** As the command names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of their names, for people. */
  public static String words() {
    return Arrays.stream(values()).map(Scenario::word).collect(Collectors.joining(", "));
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException for a name that is none, naming those that are
   */
  public static Scenario of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is none of: " + words()));
  }

  static Set<Scenario> all() {
    return EnumSet.allOf(Scenario.class);
  }
}
