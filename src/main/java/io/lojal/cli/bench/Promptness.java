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

  /** Of what the engine can bear, where the load rises. */
  private static final List<Double> SHARES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

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
    return measure(setup, yaml, subject, List.of(perSecond), seconds).get(0);
  }

  /**
   * Measures at-least-once triggers at more and more of the load that the engine can bear, in one
   * run.
   *
   * @param mostPerSecond what it can bear
   * @param seconds each load takes at most; less where the tape ends
   */
  List<Figures> rise(String yaml, Subject subject, double mostPerSecond, int seconds)
      throws Exception {
    List<Double> loads = SHARES.stream().map(share -> share * mostPerSecond).toList();
    List<Figures> all = measure(new Setup(false, 200), yaml, subject, loads, seconds);
    all.forEach(
        one ->
            say.accept(
                "at %,.0f events/s: event to trigger %s"
                    .formatted(one.eventsPerSecond(), words(one.trigger()))));
    return all;
  }

  /** One run, one load after the other; what waits of one is worked off before the next. */
  private List<Figures> measure(
      Setup setup, String yaml, Subject subject, List<Double> loads, int seconds) throws Exception {
    double sum = loads.stream().mapToDouble(load -> load).sum();
    double lasting = Math.min(seconds, tape.live() / sum);
    long live = loads.stream().mapToLong(load -> (long) (load * lasting)).sum();
    Ground.Field field = ground.field(yaml);
    List<Heard> heard = new ArrayList<>();
    subject.run(ground.assignment(field, "", tape.history(), tape.history() + live).as(setup));
    try (Ear ear = ground.ear(field);
        Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.history(), subject);
      feed.tickLive();
      long sent = tape.history();
      for (double load : loads) {
        Heard one = new Heard(load, new Latency(), new Latency());
        long records = (long) (load * lasting);
        new OpenLoop(feed, ear).send(records, load, (record, i) -> one.of(record, i, records));
        sent += records;
        feed.upTo(sent, subject);
        heard.add(one);
      }
      subject.endCommitted();
      ear.hearOut();
    }
    field.remove();
    return heard.stream().map(one -> one.figures(setup)).toList();
  }

  /** What is heard at one load. */
  private record Heard(double perSecond, Latency triggers, Latency answers) {
    Latency of(Taped record, long index, long records) {
      if (index < records * SETTLING || !record.prompt()) {
        return null;
      }
      return record.topic() == Topic.COMMANDS ? answers : triggers;
    }

    Figures figures(Setup setup) {
      return new Figures(
          setup.exactlyOnce() ? "exactly-once" : "at-least-once",
          setup.checkpointMillis(),
          perSecond,
          Percentiles.of(triggers),
          Percentiles.of(answers));
    }
  }
}
