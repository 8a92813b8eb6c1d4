package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;

/**
 * How long something took, in milliseconds.
 *
 * @param count how often it was measured
 * @param p50 -1 where nothing was; the others likewise
 */
public record Percentiles(long count, long p50, long p99, long p999, long most) {
  static Percentiles of(Latency latency) {
    return new Percentiles(
        latency.count(),
        latency.p50Millis(),
        latency.p99Millis(),
        latency.percentileMillis(99.9),
        latency.percentileMillis(100));
  }
}
