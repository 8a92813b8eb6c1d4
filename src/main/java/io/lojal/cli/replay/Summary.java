package io.lojal.cli.replay;

import java.util.Locale;

/**
 * What a replay came to.
 *
 * @param lines of the events' file that were not empty
 * @param rejected different refusals
 * @param repeats events that were known already, byte for byte
 * @param corrections how often history was folded again
 * @param readNanos wall-clock time spent reading and sorting
 * @param foldNanos wall-clock time spent folding and writing
 */
public record Summary(
    long lines,
    long members,
    long triggers,
    long withdrawn,
    long suppressed,
    long decisions,
    long postings,
    long rejected,
    long repeats,
    long corrections,
    long readNanos,
    long foldNanos) {

  /** From the first byte read to the last one written. */
  public double eventsPerSecond() {
    return lines * 1e9 / Math.max(1, readNanos + foldNanos);
  }

  /** For people, one thing a line. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "%,d events of %,d members in %.1f s: %,.0f events/s"
            + " (reading and sorting %.1f s, folding and writing %.1f s)%n"
            + "%,d triggers (%,d of them withdrawals), %,d suppressed%n"
            + "%,d decisions, %,d postings%n"
            + "%,d rejected, %,d repeats, %,d corrections",
        lines,
        members,
        (readNanos + foldNanos) / 1e9,
        eventsPerSecond(),
        readNanos / 1e9,
        foldNanos / 1e9,
        triggers,
        withdrawn,
        suppressed,
        decisions,
        postings,
        rejected,
        repeats,
        corrections);
  }
}
