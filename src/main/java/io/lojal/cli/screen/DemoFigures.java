package io.lojal.cli.screen;

import java.time.ZoneId;
import java.util.List;

/**
 * The demo at one moment: all that a screen shows.
 *
 * @param simulatedMillis the resort's time
 * @param zone the resort's clock
 * @param elapsedMillis real time since the first event
 * @param events sent so far
 * @param eventsPerSecond of the last second or so
 * @param rates what {@code eventsPerSecond} was, oldest first, one a second or so
 * @param corrections triggers withdrawn, announced again, or moved
 * @param p50Millis from event to trigger; -1 before the first
 * @param p99Millis likewise
 * @param lag events sent and not yet read by the job
 * @param skiers on the mountain now
 * @param members in the world
 * @param weather 0 for a storm, 1 for sun
 * @param said what was told to members, newest first
 * @param address of Flink's web UI; may be empty
 */
public record DemoFigures(
    long simulatedMillis,
    ZoneId zone,
    long elapsedMillis,
    long events,
    double eventsPerSecond,
    List<Double> rates,
    long triggers,
    long suppressed,
    long rejected,
    long corrections,
    long p50Millis,
    long p99Millis,
    long lag,
    Goal goal,
    int skiers,
    int members,
    double weather,
    List<Said> said,
    String address) {

  /**
   * What everyone reaches together.
   *
   * @param unit of sum and target ("m")
   */
  public record Goal(String name, long sum, long target, String unit) {
    /** 0 to 1: a goal is not more than reached. */
    public double part() {
      return target <= 0 ? 0 : Math.min(1, Math.max(0, sum / (double) target));
    }

    public boolean isReached() {
      return target > 0 && sum >= target;
    }
  }

  /**
   * A trigger as a sentence.
   *
   * @param kind as the trigger has it ("STREAK_MILESTONE", "OFFER")
   */
  public record Said(String kind, String sentence) {}

  public DemoFigures {
    rates = List.copyOf(rates);
    said = List.copyOf(said);
  }
}
