package io.lojal.cli.screen;

import java.util.Locale;

/**
 * What the demo came to.
 *
 * @param elapsedMillis real time from the first event to the last
 * @param trigger from an event to a trigger that it caused
 * @param till from a command to its answer
 * @param goalReached the highest milestone that was reached is the last
 */
public record Summary(
    long elapsedMillis,
    long events,
    long triggers,
    long suppressed,
    long rejected,
    long corrections,
    Took trigger,
    Took till,
    long goalSum,
    long goalTarget,
    boolean goalReached) {

  public double eventsPerSecond() {
    return elapsedMillis <= 0 ? 0 : events * 1000.0 / elapsedMillis;
  }

  /** For people: a few lines without colours. */
  public String toText() {
    return String.format(
        Locale.ROOT,
        "%,d events in %.1f s (%,d/s)%n"
            + "%,d triggers, %,d suppressed, %,d rejected, %,d corrections%n"
            + "event to trigger: %s; till to answer: %s%n"
            + "goal: %,d of %,d%s",
        events,
        elapsedMillis / 1000.0,
        Math.round(eventsPerSecond()),
        triggers,
        suppressed,
        rejected,
        corrections,
        trigger,
        till,
        goalSum,
        goalTarget,
        goalReached ? ", reached" : "");
  }
}
