package io.lojal.cli.history;

import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Mappings;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.replay.ProgressBar;
import io.lojal.member.Event;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of an import.
 *
 * @param refused rows, each as its line and its code
 */
public record Imported(List<Event> events, List<String> refused, ImportSummary summary) {

  /** Of files that are there. */
  public static Imported of(Path mapping, Path... files) throws IOException {
    return of(Files.readString(mapping), files);
  }

  /** Of rows under the header of the page's example. */
  static Imported ofRows(Path folder, String yaml, String... rows) throws IOException {
    String text = String.join(";", Mappings.header()) + "\n" + String.join("\n", rows) + "\n";
    return ofText(folder, yaml, text, StandardCharsets.UTF_8);
  }

  static Imported ofText(Path folder, String yaml, String text, Charset encoding)
      throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, text, encoding);
    return of(yaml, file);
  }

  private static Imported of(String yaml, Path... files) throws IOException {
    List<Event> events = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Mapping first = Mappings.planned(yaml, files[0]);
    HistoryImport run =
        new HistoryImport(first, events::add, (row, refusal) -> refused.add(told(row, refusal)));
    return new Imported(events, refused, run.run(List.of(files), ProgressBar.SILENT));
  }

  private static String told(Row row, Refusal refusal) {
    return row.line() + " " + refusal.code();
  }

  /** Ids with the members and amounts of their lines, as a person would note them. */
  List<String> lines() {
    return events.stream().map(PlainJson::line).toList();
  }

  List<String> ids() {
    return events.stream().map(Event::id).toList();
  }
}
