package io.lojal.cli.screen;

import java.util.Locale;

/**
 * What the demo came to.
 *
 * @param elapsedMillis real time from the first event to the last
 * @param p50Millis from event to trigger; -1 where there was none
 * @param p99Millis likewise
 * @param goalReached the highest milestone that was reached is the last
 */
public record Summary(
    long elapsedMillis,
    long events,
    long triggers,
    long suppressed,
    long rejected,
    long corrections,
    long p50Millis,
    long p99Millis,
    long goalSum,
    long goalTarget,
    boolean goalReached) {

  public double eventsPerSecond() {
    return elapsedMillis <= 0 ? 0 : events * 1000.0 / elapsedMillis;
  }

  /** For people: a few lines without colours. */
  public String toText() {
    String latency =
        p50Millis < 0 ? "no trigger yet" : "p50 " + p50Millis + " ms, p99 " + p99Millis + " ms";
    return String.format(
        Locale.ROOT,
        "%,d events in %.1f s (%,d/s)%n"
            + "%,d triggers, %,d suppressed, %,d rejected, %,d corrections%n"
            + "event to trigger: %s%n"
            + "goal: %,d of %,d%s",
        events,
        elapsedMillis / 1000.0,
        Math.round(eventsPerSecond()),
        triggers,
        suppressed,
        rejected,
        corrections,
        latency,
        goalSum,
        goalTarget,
        goalReached ? ", reached" : "");
  }
}
