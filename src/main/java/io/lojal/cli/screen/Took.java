package io.lojal.cli.screen;

/**
 * How long something took, in short.
 *
 * @param count how often it was measured
 * @param p50Millis -1 where nothing was measured
 * @param p99Millis likewise
 */
public record Took(long count, long p50Millis, long p99Millis) {

  public static Took of(Latency latency) {
    return new Took(latency.count(), latency.p50Millis(), latency.p99Millis());
  }

  /** For people. */
  @Override
  public String toString() {
    return count == 0 ? "none yet" : "p50 " + p50Millis + " ms, p99 " + p99Millis + " ms";
  }
}
