package io.lojal.cli.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was refused, as CSV: file, line, code and words in front of the row as it was. Mended, it
 * can be imported with the same mapping, which does not look at columns that it does not name.
 */
public final class RefusedFile implements AutoCloseable {
  private static final List<String> IN_FRONT =
      List.of("refused-file", "refused-line", "refused-code", "refused-why");

  private final NewFile file;
  private final CsvWriter csv;

  /**
   * @param header the names of the rows' columns
   */
  public RefusedFile(Path path, List<String> header) throws IOException {
    this.file = new NewFile(path);
    this.csv = CsvWriter.builder().build(file.writer());
    write(IN_FRONT, header);
  }

  public void write(Row row, Refusal refusal) {
    write(
        List.of(row.file(), Long.toString(row.line()), refusal.code().name(), refusal.words()),
        row.fields());
  }

  private void write(List<String> front, List<String> fields) {
    List<String> all = new ArrayList<>(front);
    all.addAll(fields);
    csv.writeRecord(all);
  }

  /** Nothing more will be refused. */
  public void finish() throws IOException {
    csv.flush();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
