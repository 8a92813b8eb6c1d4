package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How long others wait while a member with a very long history is folded again: one card has ridden
 * all month, and some of its rides come as late as still counts. Meanwhile strangers take their
 * first ride before nine, each of which is told at once; what they wait for is what the task is
 * held.
 */
final class LateMember {
  private static final double PER_SECOND = 200;

  /** One record in so many comes from the long member, and late. */
  private static final int LATE_IN = 100;

  /** How many rides before the first of those that count at once: nearly all that stay open. */
  private static final int RIDES_LATE = 3_000;

  private static final long APART_MILLIS = Duration.ofSeconds(20).toMillis();
  private static final long TICK_MILLIS = 50;
  private static final LocalDateTime LIVE = LocalDateTime.of(2026, 1, 26, 8, 0);

  private final Ground ground;
  private final Consumer<String> say;

  LateMember(Ground ground, Consumer<String> say) {
    this.ground = ground;
    this.say = say;
  }

  /**
   * What was measured: from a stranger's ride to their trigger, in milliseconds.
   *
   * @param events of the long member before the first that is late
   * @param corrections how often the long member was folded again
   */
  public record Figures(int events, long corrections, Percentiles quiet, Percentiles whileFolded) {}

  /**
   * Measures it.
   *
   * @param events the long member has
   * @param seconds that are measured without late rides, and then with
   */
  Figures run(String yaml, Subject subject, int events, int seconds) throws Exception {
    int half = (int) (seconds * PER_SECOND);
    Tape tape = write(events, half);
    Latency quiet = new Latency();
    Latency folded = new Latency();
    Ground.Field field = ground.field(yaml);
    subject.run(ground.assignment(field, "", tape.history(), tape.records()));
    Usage usage;
    try (Ear ear = ground.ear(field);
        Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.history(), subject);
      feed.tickEvery(TICK_MILLIS);
      new OpenLoop(feed, ear)
          .send(
              tape.live(),
              PER_SECOND,
              (record, index) -> !record.prompt() ? null : index < half ? quiet : folded);
      feed.upTo(tape.records(), subject);
      usage = subject.end();
      ear.hearOut();
    }
    field.remove();
    Figures figures =
        new Figures(events, usage.corrections(), Percentiles.of(quiet), Percentiles.of(folded));
    say.accept(
        "a member of %,d events was folded %,d times: others wait up to %,d ms, else %,d ms"
            .formatted(
                events,
                figures.corrections(),
                figures.whileFolded().most(),
                figures.quiet().most()));
    return figures;
  }

  private Tape write(int events, int half) throws IOException {
    long live = LIVE.atZone(BenchOptions.ZONE).toInstant().toEpochMilli();
    long first = live - events * APART_MILLIS;
    long late = live - RIDES_LATE * APART_MILLIS;
    try (TapeWriter writer = ground.tape("late-member")) {
      for (int i = 0; i < events; i++) {
        long millis = first + i * APART_MILLIS;
        writer.write(ride("long" + i, "long", millis), true, millis);
      }
      writer.endHistory();
      for (int i = 0; i < 2 * half; i++) {
        long millis = live + (long) (i * 1e3 / PER_SECOND);
        boolean isLate = i >= half && i % LATE_IN == 0;
        if (isLate) {
          writer.write(ride("late" + i, "long", late + i), false, millis);
        } else {
          writer.write(ride("probe" + i, "stranger" + i, millis), true, millis);
        }
      }
      return writer.tape(live);
    }
  }

  private static ActivityRecorded ride(String id, String member, long millis) {
    return new ActivityRecorded(
        new Envelope(id, member, millis, "lift-gate", "mountain", 0),
        "lift-ride",
        "Åre",
        Map.of("verticalMetres", 480L),
        Map.of("lift", "VM8:an"),
        null);
  }
}
