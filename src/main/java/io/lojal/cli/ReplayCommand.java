package io.lojal.cli;

import io.lojal.cli.replay.ProgressBar;
import io.lojal.cli.replay.ReplayRun;
import io.lojal.cli.replay.Summary;
import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The same core without a cluster, as fast as the machine goes. */
@Command(
    name = "replay",
    description =
        "Folds a file of events under a programme, without a cluster, and writes what comes of it."
            + " The same events give the same bytes, in whatever order their lines are.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  lojal replay --programme programmes/mountain.yaml --events winter.jsonl.gz --out winter"
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--programme",
      required = true,
      paramLabel = "FILE",
      description = "A programme in YAML; again for each further version of it.")
  private List<Path> programmes;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description = "Events as JSON Lines; packed with gzip if the name ends in .gz.")
  private Path events;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Decisions to take over, as JSON Lines: a cluster's or an earlier replay's. What is not"
              + " among them is decided anew.")
  private Path decisions;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "Where time ends, as in 2026-04-30T22:00:00Z. Default: at the last event.")
  private Instant until;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the files; its old ones are replaced.")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Programme> versions = new ArrayList<>();
    for (Path path : programmes) {
      versions.add(ProgrammeFile.read(path).planned());
    }
    checkAreOne(versions);
    Summary summary =
        new ReplayRun(new Programmes(versions), events, decisions, until, folder)
            .run(ProgressBar.find());
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary.words());
    out.println("written to " + folder);
    out.flush();
    return 0;
  }

  private static void checkAreOne(List<Programme> versions) throws IOException {
    String name = versions.get(0).plan().programme();
    for (Programme version : versions) {
      if (!version.plan().programme().equals(name)) {
        throw new IOException(
            name + " and " + version.plan().programme() + " are two programmes, not two versions");
      }
    }
  }
}
