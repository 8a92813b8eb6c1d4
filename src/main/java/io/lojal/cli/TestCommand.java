package io.lojal.cli;

import io.lojal.cli.scenario.ScenarioFile;
import io.lojal.cli.scenario.ScenarioReport;
import io.lojal.cli.scenario.ScenarioTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does a programme do what its author thinks it does? */
@Command(
    name = "test",
    description =
        "Tries scenarios: what is given, and what is expected of it. Ends with 1 if anything"
            + " differs. docs/scenarios.md tells how they are written.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  lojal test programmes/",
      "  lojal test --accept programmes/mountain.scenarios.yaml"
    })
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files of scenarios, or folders of them: what ends in .scenarios.yaml.")
  private List<Path> paths;

  @Option(
      names = "--accept",
      description = "Writes what came in place of what was expected; nothing else changes.")
  private boolean accept;

  @Option(names = "--json", description = "What came of it as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ScenarioReport report = new ScenarioTests(accept).run(ScenarioFile.find(paths));
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? report.json() : report.words());
    out.flush();
    return report.isGood() ? 0 : 1;
  }
}
