package io.lojal.cli.history;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lojal.cli.mapping.Dialect;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.replay.PackedFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a file, one after the other; the first one names the columns. */
final class CsvFile implements AutoCloseable {
  private final Path path;
  private final PackedFile file;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;

  private CsvFile(Path path, Dialect dialect) throws IOException {
    this.path = path;
    this.file = PackedFile.open(path);
    this.records =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new EndedReader(new InputStreamReader(file.in(), dialect.encoding())))
            .iterator();
    Row first = next();
    if (first == null) {
      close();
      throw new IOException(path + ": there is nothing in it, not even the names of columns");
    }
    this.header = first.fields().stream().map(String::strip).toList();
  }

  /**
   * @throws IOException if there is no such file, by name, or it is empty
   */
  static CsvFile open(Path path, Dialect dialect) throws IOException {
    return new CsvFile(path, dialect);
  }

  /** The names of the columns. */
  static List<String> header(Path path, Dialect dialect) throws IOException {
    try (CsvFile file = open(path, dialect)) {
      return file.header;
    }
  }

  List<String> header() {
    return header;
  }

  /**
   * The next row that is not empty, or null at the end.
   *
   * @throws IOException where it cannot be read, or quotes are not closed: what follows would be
   *     guesswork
   */
  Row next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      if (EndedReader.isEnd(record.getField(0))) {
        return null;
      }
      int last = record.getFieldCount() - 1;
      if (EndedReader.hasSwallowedEnd(record.getField(last))) {
        throw new IOException(
            path + ": a quote on line " + record.getStartingLineNumber() + " is never closed");
      }
      return new Row(path.toString(), record.getStartingLineNumber(), record.getFields());
    } catch (CsvParseException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(path + ": " + e.getCause().getMessage(), e);
    }
  }

  /** How many bytes of the file have been read. */
  long bytesRead() {
    return file.bytesRead();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
