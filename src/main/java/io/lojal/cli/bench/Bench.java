package io.lojal.cli.bench;

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
    try (Ground ground = Ground.prepare(options.work(), say)) {
      Census census =
          new Census(Ground.planned(mountain), Math.max(1, options.members() / SAMPLED));
      say.accept(
          "%,d members, seed %d: writing down what they do"
              .formatted(options.members(), options.seed()));
      Tape tape = ground.record(options, census);
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
      return report(tape, census, throughput, latency);
    }
  }

  private BenchReport report(
      Tape tape, Census census, Throughput throughput, List<Promptness.Figures> latency) {
    Map<Integer, JobFigures> rules = new LinkedHashMap<>();
    for (int many : Throughput.RULES) {
      JobFigures figures = throughput.figures(many + " rules");
      if (!figures.eventsPerSecond().each().isEmpty()) {
        rules.put(many, figures);
      }
    }
    return new BenchReport(
        BenchReport.Setting.of(options, tape, census),
        throughput.figures(Throughput.FLOOR),
        throughput.figures(Throughput.ENGINE),
        rules,
        new BenchReport.Sends(
            throughput.sent(Throughput.FLOOR), throughput.sent(Throughput.ENGINE)),
        latency);
  }
}
