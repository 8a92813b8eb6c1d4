package io.lojal.cli.screen;

import java.util.Locale;

/** A summary as one line of JSON, for scripts: its names are an interface. */
public final class SummaryJson {
  private SummaryJson() {}

  /** Latencies are null where nothing was measured. */
  public static String line(Summary summary) {
    return String.format(
        Locale.ROOT,
        "{\"events\":%d,\"triggers\":%d,\"suppressed\":%d,\"rejected\":%d,\"corrections\":%d,"
            + "\"latencyMs\":%s,\"tillMs\":%s,"
            + "\"goal\":{\"reached\":%b,\"sum\":%d,\"target\":%d},"
            + "\"elapsedMs\":%d,\"eventsPerSecond\":%.1f}",
        summary.events(),
        summary.triggers(),
        summary.suppressed(),
        summary.rejected(),
        summary.corrections(),
        took(summary.trigger()),
        took(summary.till()),
        summary.goalReached(),
        summary.goalSum(),
        summary.goalTarget(),
        summary.elapsedMillis(),
        summary.eventsPerSecond());
  }

  private static String took(Took took) {
    return String.format(
        Locale.ROOT,
        "{\"count\":%d,\"p50\":%s,\"p99\":%s}",
        took.count(),
        orNull(took.p50Millis()),
        orNull(took.p99Millis()));
  }

  private static String orNull(long millis) {
    return millis < 0 ? "null" : Long.toString(millis);
  }
}
