package io.lojal.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command of the product. */
@Command(
    name = "lojal",
    description = "A real-time loyalty and engagement engine on Apache Flink.",
    mixinStandardHelpOptions = true,
    version = "lojal 0.1.0",
    subcommands = {
      DemoCommand.class,
      CheckCommand.class,
      SetupCommand.class,
      PublishCommand.class,
      TickCommand.class,
      ReplayCommand.class,
      TestCommand.class,
      ImportCommand.class,
      BenchCommand.class
    },
    footer = {
      "",
      "Begin with:",
      "  lojal demo                                  a mountain full of skiers, on the real parts",
      "  lojal check programmes/mountain.yaml        is the programme right, and if not, where?",
      "  lojal test programmes/                      does it do what it should?"
    })
public final class Lojal implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command as the shell sees it; a test runs the same. */
  static CommandLine commandLine() {
    return new CommandLine(new Lojal())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Lojal::explain);
  }

  /** What went wrong, for people; the stack only for those who ask. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("lojal: " + failure.getMessage());
    if (System.getenv("LOJAL_TRACE") != null) {
      failure.printStackTrace(err);
    } else {
      err.println("(LOJAL_TRACE=1 shows where)");
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
