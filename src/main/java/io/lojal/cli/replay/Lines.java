package io.lojal.cli.replay;

import io.lojal.wire.JsonLines;
import io.lojal.wire.PlainJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.specific.SpecificRecord;

/** A file that lines are written to; what was in it before is replaced. */
final class Lines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final JsonLines lines;
  private long count;

  Lines(Path path) throws IOException {
    this.path = path;
    this.lines =
        PlainJson.lines(
            new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), BUFFER));
  }

  /**
   * @throws UncheckedIOException where the disk does not take it; nothing can go on then
   */
  void write(SpecificRecord record) {
    try {
      lines.write(record);
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be written", e);
    }
  }

  /**
   * @throws UncheckedIOException likewise
   */
  void write(String line) {
    try {
      lines.write(line);
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be written", e);
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
