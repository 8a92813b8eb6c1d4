package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * The programme's year turns for everybody in the same instant: 15 May, midnight. How soon
 * strangers, who buy their first pass meanwhile, hear of their level before and afterwards.
 */
final class YearTurn {
  private static final double PER_SECOND = 500;
  private static final long TICK_MILLIS = 50;
  private static final LocalDateTime TURN = LocalDateTime.of(2026, 5, 15, 0, 0);
  private static final long DAY_MILLIS = 86_400_000;

  private final Ground ground;
  private final Consumer<String> say;

  YearTurn(Ground ground, Consumer<String> say) {
    this.ground = ground;
    this.say = say;
  }

  /**
   * What was measured: from a stranger's pass to their trigger, in milliseconds.
   *
   * @param members whose year turns, each with a level to lose
   * @param checkpointMillis of the checkpoints from the first stranger on
   */
  public record Figures(
      int members, Percentiles before, Percentiles during, Series checkpointMillis) {}

  /**
   * Measures it.
   *
   * @param hard tells how many members, and how long it is measured before and after midnight
   */
  Figures run(String yaml, Subject subject, BenchOptions.Hard hard) throws Exception {
    int members = hard.yearMembers();
    int earlier = (int) (hard.probeSeconds() * PER_SECOND);
    Tape tape = write(members, earlier, (int) (hard.turnSeconds() * PER_SECOND));
    Latency before = new Latency();
    Latency during = new Latency();
    Ground.Field field = ground.field(yaml);
    subject.run(ground.assignment(field, "", tape.history(), tape.records()));
    Usage usage;
    try (Ear ear = ground.ear(field);
        Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.history(), subject);
      feed.tickEvery(TICK_MILLIS);
      new OpenLoop(feed, ear)
          .send(tape.live(), PER_SECOND, (record, index) -> index < earlier ? before : during);
      feed.upTo(tape.records(), subject);
      usage = subject.end();
      ear.hearOut();
    }
    field.remove();
    Figures figures =
        new Figures(
            members,
            Percentiles.of(before),
            Percentiles.of(during),
            Series.of(usage.checkpoints(), LiveMetrics.Checkpoint::millis));
    say.accept(
        "the year turns for %,d members: p99 %,d ms before, %,d ms afterwards"
            .formatted(members, figures.before().p99(), figures.during().p99()));
    return figures;
  }

  private Tape write(int members, int earlier, int later) throws IOException {
    long turn = TURN.atZone(BenchOptions.ZONE).toInstant().toEpochMilli();
    long live = turn - (long) (earlier * 1e3 / PER_SECOND);
    try (TapeWriter writer = ground.tape("year-turn")) {
      for (int i = 0; i < members; i++) {
        long millis = live - 20 * DAY_MILLIS + i * DAY_MILLIS / members;
        writer.write(pass("pass" + i, "m" + i, millis), true, millis);
      }
      writer.endHistory();
      for (int i = 0; i < earlier + later; i++) {
        long millis = live + (long) (i * 1e3 / PER_SECOND);
        writer.write(pass("probe" + i, "stranger" + i, millis), true, millis);
      }
      return writer.tape(live);
    }
  }

  /** Two days on the mountain in one year of the programme: enough for a level, at once. */
  private static PurchaseRecorded pass(String id, String member, long millis) {
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(millis), BenchOptions.ZONE);
    int first = (int) today.toEpochDay() - (today.isBefore(TURN.toLocalDate()) ? 1 : 0);
    return new PurchaseRecorded(
        new Envelope(id, member, millis, "till-1", "shop", 0),
        "SEK",
        "Åre",
        List.of(new Line("pass-2d", "lift-pass", 1, 115_400)),
        0,
        new Credit(first, first + 1));
  }
}
