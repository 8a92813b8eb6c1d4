package io.lojal.cli.screen;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line of figures every few seconds, and what was said last: for logs and pipes. */
final class LineScreen implements Screen {
  static final long EVERY_MILLIS = 5_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final PrintStream out;
  private long nextMillis;
  private String lastSaid = "";

  LineScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void show(DemoFigures figures) {
    if (figures.elapsedMillis() < nextMillis) {
      return;
    }
    nextMillis = figures.elapsedMillis() + EVERY_MILLIS;
    out.println(line(figures));
    if (!figures.said().isEmpty() && !figures.said().get(0).sentence().equals(lastSaid)) {
      lastSaid = figures.said().get(0).sentence();
      out.println("  " + Tone.of(figures.said().get(0).kind()).sign + " " + lastSaid);
    }
    out.flush();
  }

  static String line(DemoFigures figures) {
    String latency =
        figures.p50Millis() < 0
            ? ""
            : ", p50 " + figures.p50Millis() + " ms, p99 " + figures.p99Millis() + " ms";
    return String.format(
        Locale.ROOT,
        "%s  %,d events (%,d/s), %,d triggers, %,d suppressed, %,d rejected, %,d corrections%s,"
            + " lag %,d, goal %.1f %%",
        TIME.format(Instant.ofEpochMilli(figures.simulatedMillis()).atZone(figures.zone())),
        figures.events(),
        Math.round(figures.eventsPerSecond()),
        figures.triggers(),
        figures.suppressed(),
        figures.rejected(),
        figures.corrections(),
        latency,
        figures.lag(),
        Math.floor(figures.goal().part() * 1000) / 10);
  }

  @Override
  public void close() {
    out.flush();
  }
}
