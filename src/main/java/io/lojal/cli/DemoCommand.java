package io.lojal.cli;

import io.lojal.GuaranteeConverter;
import io.lojal.cli.demo.Demo;
import io.lojal.cli.demo.DemoOptions;
import io.lojal.cli.screen.Screen;
import io.lojal.cli.screen.Summary;
import io.lojal.cli.screen.SummaryJson;
import io.lojal.engine.Programme;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.flink.connector.base.DeliveryGuarantee;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A mountain full of skiers, on the real parts. */
@Command(
    name = "demo",
    description =
        "Starts a broker, a registry and Flink with its web UI on this machine, and lets a ski"
            + " resort live on them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  lojal demo                         until Ctrl-C; one simulated day a minute",
      "  lojal demo --for 60s --json        a minute, and the summary as JSON on the last line"
    })
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = ShortDuration.class,
      description = "How long it lives (60s, 5m). Default: until Ctrl-C.")
  private Duration length;

  @Option(
      names = "--members",
      defaultValue = "3000",
      description = "Skiers, 1 to 10,000,000. Default: ${DEFAULT-VALUE}.")
  private int members;

  @Option(
      names = "--rate",
      defaultValue = "1",
      description = "Lift rides as a multiple of the usual, 0.05 to 20. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--speed",
      defaultValue = "1440",
      description =
          "Simulated time per real time; 1440 is a day a minute. Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed, another winter. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--winter",
      defaultValue = "3",
      paramLabel = "WEEKS",
      description =
          "Weeks of history that fly past first, so that streaks and points are there."
              + " Default: ${DEFAULT-VALUE}.")
  private int weeks;

  @Option(
      names = "--guarantee",
      defaultValue = "at-least-once",
      converter = GuaranteeConverter.class,
      description = "For triggers: at-least-once or exactly-once. Default: ${DEFAULT-VALUE}.")
  private DeliveryGuarantee guarantee;

  @Option(
      names = "--programme",
      defaultValue = "programmes/mountain.yaml",
      paramLabel = "FILE",
      description = "The rules. Default: ${DEFAULT-VALUE}.")
  private Path programme;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Also writes every event that is sent, as JSON Lines for 'lojal replay'.")
  private Path events;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Also keeps the screen at its busiest as an SVG image.")
  private Path picture;

  @Option(names = "--json", description = "Only the summary, as JSON on the last line.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ProgrammeFile file = ProgrammeFile.read(programme);
    Programme planned = file.planned();
    DemoOptions options =
        new DemoOptions(
            members,
            rate,
            speed,
            seed,
            weeks,
            guarantee,
            length,
            events,
            picture,
            planned,
            file.yaml());
    Summary summary;
    try (Demo demo = Demo.start(options, json ? line -> {} : out::println)) {
      try (Screen screen = json ? Screen.silent() : Screen.open(out, System.getenv())) {
        summary = demo.show(screen);
      }
      out.println(json ? SummaryJson.line(summary) : summary.toText());
    }
    return 0;
  }

  /** Times as people write them: 500ms, 60s, 5m, 2h. */
  static final class ShortDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Duration.parse(text.endsWith("ms") ? millis(text) : "PT" + text);
      } catch (RuntimeException e) {
        throw new TypeConversionException(
            "'" + text + "' is no time; write it like 500ms, 60s, 5m or 2h");
      }
    }

    private static String millis(String text) {
      long millis = Long.parseLong(text.substring(0, text.length() - 2));
      return Duration.ofMillis(millis).toString();
    }
  }
}
