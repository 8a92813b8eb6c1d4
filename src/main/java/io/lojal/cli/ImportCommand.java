package io.lojal.cli;

import io.lojal.cli.history.HistoryImport;
import io.lojal.cli.history.ImportSummary;
import io.lojal.cli.history.NewFile;
import io.lojal.cli.history.RefusedFile;
import io.lojal.cli.history.SummaryText;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.MappingReader;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.replay.ProgressBar;
import io.lojal.member.Event;
import io.lojal.programme.ProblemPrinter;
import io.lojal.wire.PlainJson;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** History from another system. */
@Command(
    name = "import",
    description =
        "Makes events of the rows of CSV files, as a mapping says, and counts what was refused and"
            + " why. The same files give the same bytes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  lojal import --mapping mappings/online-retail.yaml --out retail.jsonl.gz \\",
      "    --refused refused.csv online_retail.csv.gz"
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "What the columns mean, in YAML; docs/import.md explains every word.")
  private Path mappingFile;

  @ArgGroup(multiplicity = "1")
  private Target target;

  /** A file, or a log. */
  private static final class Target {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "For the events, as JSON Lines; packed with gzip if the name ends in .gz.")
    private Path out;

    @ArgGroup(exclusive = false)
    private Connection connection;
  }

  @Option(
      names = "--refused",
      paramLabel = "FILE",
      description =
          "For the rows that were refused, as CSV, with the reason in front of each; packed with"
              + " gzip if the name ends in .gz.")
  private Path refusedFile;

  @Option(names = "--json", description = "Only the summary, as JSON on the last line.")
  private boolean json;

  @Parameters(
      paramLabel = "CSV",
      arity = "1..*",
      description = "Files with the same columns; unpacked if a name ends in .gz.")
  private List<Path> files;

  @Override
  public Integer call() throws Exception {
    Mapping mapping = mapping();
    ImportSummary summary;
    if (refusedFile == null) {
      summary = run(mapping, (row, refusal) -> {});
    } else {
      List<String> header = HistoryImport.header(files.get(0), mapping.dialect());
      try (RefusedFile refused = new RefusedFile(refusedFile, header)) {
        summary = run(mapping, refused::write);
        refused.finish();
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? SummaryText.json(summary) : SummaryText.table(summary));
    out.flush();
    return 0;
  }

  /**
   * @throws IOException with all the problems, if it has any
   */
  private Mapping mapping() throws IOException {
    if (!Files.isRegularFile(mappingFile)) {
      throw new IOException(mappingFile + ": there is no such file");
    }
    String yaml = Files.readString(mappingFile);
    MappingReader.Reading reading =
        MappingReader.read(yaml, dialect -> HistoryImport.header(files.get(0), dialect));
    if (reading instanceof MappingReader.Reading.Planned planned) {
      return planned.mapping();
    }
    ProblemPrinter printer = new ProblemPrinter(mappingFile.toString(), yaml);
    throw ProgrammeFile.refusal(
        mappingFile,
        ((MappingReader.Reading.Refused) reading).problems().stream().map(printer::print).toList());
  }

  private ImportSummary run(Mapping mapping, BiConsumer<Row, Refusal> refused) throws IOException {
    if (target.out == null) {
      return toKafka(mapping, refused);
    }
    try (NewFile file = new NewFile(target.out)) {
      ImportSummary summary = run(mapping, event -> write(event, file.writer()), refused);
      file.finish();
      return summary;
    }
  }

  private ImportSummary toKafka(Mapping mapping, BiConsumer<Row, Refusal> refused)
      throws IOException {
    Connection to = target.connection;
    Topics topics = new Topics(new TopicLayout(to.topicPrefix, 1, 1, false));
    try (Producing producing = new Producing(to.kafka(), to.registry(), topics)) {
      ImportSummary summary = run(mapping, producing::event, refused);
      producing.flush();
      return summary;
    }
  }

  private ImportSummary run(
      Mapping mapping, Consumer<Event> events, BiConsumer<Row, Refusal> refused)
      throws IOException {
    return new HistoryImport(mapping, events, refused)
        .run(files, json ? ProgressBar.SILENT : ProgressBar.find());
  }

  private static void write(Event event, Writer writer) {
    try {
      writer.write(PlainJson.line(event));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
