package io.lojal.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lojal.cli.bench.Bench;
import io.lojal.cli.bench.BenchOptions;
import io.lojal.cli.bench.BenchPictures;
import io.lojal.cli.bench.BenchReport;
import io.lojal.cli.bench.Scenario;
import io.lojal.local.WorkFolder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What an event costs, on this machine. */
@Command(
    name = "bench",
    description =
        "Measures what an event costs: the engine against the least that a Flink job can do with"
            + " the same events, on a broker and in processes of this machine.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  lojal bench --quick                    three minutes",
      "  lojal bench --full --json full.json    for publication; hours"
    })
final class BenchCommand implements Callable<Integer> {
  /** How much is measured. */
  static final class Size {
    @Option(names = "--quick", description = "6,000 members; three minutes. The default.")
    boolean quick;

    @Option(names = "--full", description = "1,000,000 members and every scenario.")
    boolean full;
  }

  @ArgGroup private Size size = new Size();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      converter = Named.class,
      description =
          "Measure nothing but the engine's throughput and these: floor, rules, latency,"
              + " rising-load, parallel, outage, skew, late-member, year-turn.")
  private Set<Scenario> only = new LinkedHashSet<>();

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed, other members. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--members", paramLabel = "N", description = "As many members instead.")
  private int members;

  @Option(names = "--rounds", paramLabel = "N", description = "As many rounds of each job instead.")
  private int rounds;

  @Option(
      names = "--set",
      paramLabel = "OPTION=VALUE",
      description =
          "Measure the engine with this one of Flink's options too, beside what flink-conf says."
              + " May be given again: each is measured alone.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes every figure, round by round.")
  private Path json;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      description = "Also draws where the CPU's time goes, and latency under rising load.")
  private Path pictures;

  @Option(
      names = "--record",
      paramLabel = "FILE.jfr",
      description = "Also writes a flight recording of the engine's last round.")
  private Path recording;

  @Override
  public Integer call() throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BenchOptions.Wish wish =
        new BenchOptions.Wish(
            only, members, rounds, settings, seed, recording, WorkFolder.DEFAULT_PARENT);
    BenchOptions options = size.full ? BenchOptions.full(wish) : BenchOptions.quick(wish);
    BenchReport report = new Bench(options, System.err::println).run();
    out.println(report.toText());
    if (json != null) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
    }
    if (pictures != null) {
      BenchPictures.write(report, pictures);
    }
    return 0;
  }

  /** Scenarios by the names that people write. */
  static final class Named implements ITypeConverter<Scenario> {
    @Override
    public Scenario convert(String text) {
      try {
        return Scenario.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
