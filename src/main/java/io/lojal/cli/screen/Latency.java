package io.lojal.cli.screen;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long things took, from 1 ms to an hour, to three digits. Any thread may record. What takes
 * longer counts as an hour.
 */
public final class Latency {
  private static final long MOST_MILLIS = 3_600_000;

  private final Histogram histogram = new ConcurrentHistogram(MOST_MILLIS, 3);

  /** Below 0, where two clocks disagree, counts as 0. */
  public void record(long millis) {
    histogram.recordValue(Math.min(MOST_MILLIS, Math.max(0, millis)));
  }

  /** Adds what another one recorded. */
  public void add(Latency other) {
    histogram.add(other.histogram);
  }

  public long count() {
    return histogram.getTotalCount();
  }

  /**
   * The time within which a share of all took place.
   *
   * @param percent 0 to 100
   * @return milliseconds, or -1 where nothing was recorded
   */
  public long percentileMillis(double percent) {
    return count() == 0 ? -1 : histogram.getValueAtPercentile(percent);
  }

  public long p50Millis() {
    return percentileMillis(50);
  }

  public long p99Millis() {
    return percentileMillis(99);
  }
}
