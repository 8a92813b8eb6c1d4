package io.lojal.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the scenarios that are wanted, and gathers what they measured. */
public final class Bench {
  private static final Path PROGRAMME = Path.of("programmes", "mountain.yaml");

  /** So many members are enough for a mean. */
  private static final int SAMPLED = 2_000;

  private static final int MONTH_DAYS = 30;

  /** How many times as many records as a round has are there to be sent around an outage. */
  private static final int OUTAGE_TAPES = 3;

  private final BenchOptions options;
  private final Consumer<String> say;

  /**
   * @param say told how far it is, a line at a time
   */
  public Bench(BenchOptions options, Consumer<String> say) {
    this.options = options;
    this.say = say;
  }

  public BenchReport run() throws Exception {
    String mountain = Files.readString(PROGRAMME);
    try (Ground ground = Ground.prepare(options, say)) {
      Census census = census(mountain);
      say.accept(
          "%,d members, seed %d: writing down what they do"
              .formatted(options.members(), options.wish().seed()));
      Tape tape = ground.record(options.members(), options.historyDays(), options.live(), census);
      say.accept(
          "%,d events of history, %,d to be measured, of %,d members; %,d bytes a standing"
              .formatted(tape.history(), tape.live(), census.members(), census.standingBytes()));
      Subject subject = ground.subject("engine");
      Throughput throughput = new Throughput(ground, options, tape, say);
      throughput.run(mountain, census.standingBytes(), subject, () -> ground.subject("floor"));
      double most = throughput.figures(Throughput.ENGINE).eventsPerSecond().median();
      List<Promptness.Figures> latency = new ArrayList<>();
      if (options.isToRun(Scenario.LATENCY)) {
        latency.addAll(
            new Promptness(ground, tape, say)
                .run(options.setups(), mountain, subject, most / 2, options.seconds()));
      }
      List<Promptness.Figures> rising =
          options.isToRun(Scenario.RISING_LOAD)
              ? new Promptness(ground, tape, say).rise(mountain, subject, most, options.seconds())
              : List.of();
      return report(
          tape, census, throughput, latency, rising, hard(ground, mountain, subject, most));
    }
  }

  private Census census(String yaml) {
    return new Census(Ground.planned(yaml), Math.max(1, options.members() / SAMPLED));
  }

  private BenchReport.Hard hard(Ground ground, String yaml, Subject subject, double most)
      throws Exception {
    BenchOptions.Hard hard = options.hard();
    return new BenchReport.Hard(
        options.isToRun(Scenario.OUTAGE)
            ? new Outage(ground, longer(ground, yaml), say).run(yaml, most / 2, hard.secondsAway())
            : null,
        options.isToRun(Scenario.SKEW)
            ? new Skew(ground, month(ground, yaml), say).run(yaml, subject)
            : null,
        options.isToRun(Scenario.LATE_MEMBER)
            ? new LateMember(ground, say).run(yaml, subject, hard.longEvents(), hard.probeSeconds())
            : null,
        options.isToRun(Scenario.YEAR_TURN)
            ? new YearTurn(ground, say).run(yaml, subject, hard)
            : null);
  }

  /** Producers go on until all is as it was, however long that takes. */
  private Tape longer(Ground ground, String yaml) throws IOException {
    return ground.record(
        options.members(), options.historyDays(), options.live() * OUTAGE_TAPES, census(yaml));
  }

  private Tape month(Ground ground, String yaml) throws IOException {
    int members = options.hard().monthMembers();
    return ground.record(
        members, MONTH_DAYS, options.live(), new Census(Ground.planned(yaml), members));
  }

  private BenchReport report(
      Tape tape,
      Census census,
      Throughput throughput,
      List<Promptness.Figures> latency,
      List<Promptness.Figures> rising,
      BenchReport.Hard hard) {
    return new BenchReport(
        BenchReport.Setting.of(options, tape, census),
        throughput.figures(Throughput.FLOOR),
        throughput.figures(Throughput.ENGINE),
        byNumber(throughput, options.rules(), " rules"),
        byNumber(throughput, Throughput.TASKS, " at once"),
        settings(throughput),
        new BenchReport.Sends(
            throughput.sent(Throughput.FLOOR), throughput.sent(Throughput.ENGINE)),
        latency,
        rising,
        hard);
  }

  private Map<String, JobFigures> settings(Throughput throughput) {
    Map<String, JobFigures> measured = new LinkedHashMap<>();
    options
        .wish()
        .settings()
        .forEach(
            (name, value) ->
                measured.put(name + "=" + value, throughput.figures(name + "=" + value)));
    return measured;
  }

  private static Map<Integer, JobFigures> byNumber(
      Throughput throughput, List<Integer> numbers, String what) {
    Map<Integer, JobFigures> measured = new LinkedHashMap<>();
    for (int number : numbers) {
      JobFigures figures = throughput.figures(number + what);
      if (figures != null) {
        measured.put(number, figures);
      }
    }
    return measured;
  }
}
