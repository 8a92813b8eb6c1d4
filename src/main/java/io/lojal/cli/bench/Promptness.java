package io.lojal.cli.bench;

import io.lojal.cli.bench.Assignment.Setup;
import io.lojal.cli.screen.Latency;
import io.lojal.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How soon an event has its trigger and a command its answer, at half of the load that the engine
 * can bear. The loop is open: records leave by the clock, however the engine fares.
 */
final class Promptness {
  /**
   * What was measured.
   *
   * @param guarantee of the triggers: at-least-once or exactly-once; answers are always exactly
   *     once
   * @param eventsPerSecond sent
   */
  public record Figures(
      String guarantee,
      long checkpointMillis,
      double eventsPerSecond,
      Percentiles trigger,
      Percentiles answer) {}

  static final List<Setup> QUICK = List.of(new Setup(false, 1_000), new Setup(true, 200));
  static final List<Setup> FULL =
      List.of(
          new Setup(false, 200),
          new Setup(false, 1_000),
          new Setup(true, 200),
          new Setup(true, 1_000));

  /** The first of the time only lets queues settle. */
  private static final double SETTLING = 0.2;

  private final Ground ground;
  private final Tape tape;
  private final Consumer<String> say;

  Promptness(Ground ground, Tape tape, Consumer<String> say) {
    this.ground = ground;
    this.tape = tape;
    this.say = say;
  }

  /**
   * Measures each setup.
   *
   * @param perSecond events that are sent
   * @param seconds each takes at most; less where the tape ends
   */
  List<Figures> run(List<Setup> setups, String yaml, Subject subject, double perSecond, int seconds)
      throws Exception {
    List<Figures> all = new ArrayList<>();
    for (Setup setup : setups) {
      Figures figures = measure(setup, yaml, subject, perSecond, seconds);
      say.accept(
          "%s: event to trigger %s; command to answer %s"
              .formatted(setup, words(figures.trigger()), words(figures.answer())));
      all.add(figures);
    }
    return all;
  }

  private static String words(Percentiles one) {
    return "p50 %d ms, p99 %d ms".formatted(one.p50(), one.p99());
  }

  private Figures measure(Setup setup, String yaml, Subject subject, double perSecond, int seconds)
      throws Exception {
    Ground.Field field = ground.field(yaml);
    Latency triggers = new Latency();
    Latency answers = new Latency();
    long live = Math.min(tape.live(), (long) (perSecond * seconds));
    subject.run(ground.assignment(field, "", tape.history(), tape.history() + live).as(setup));
    try (Ear ear = ground.ear(field);
        Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.history(), subject);
      long settled = (long) (live * SETTLING);
      new OpenLoop(feed, ear)
          .send(
              live,
              perSecond,
              (record, index) ->
                  index < settled || !record.prompt()
                      ? null
                      : record.topic() == Topic.COMMANDS ? answers : triggers);
      feed.upTo(tape.history() + live, subject);
      subject.end();
      ear.hearOut();
      field.remove();
      return new Figures(
          setup.exactlyOnce() ? "exactly-once" : "at-least-once",
          setup.checkpointMillis(),
          perSecond,
          Percentiles.of(triggers),
          Percentiles.of(answers));
    }
  }
}
