package io.lojal.cli.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that lines are written to; what was in it before is replaced. */
final class Lines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final BufferedWriter writer;
  private long count;

  Lines(Path path) throws IOException {
    this.path = path;
    this.writer = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), BUFFER);
  }

  /**
   * @throws UncheckedIOException where the disk does not take it; nothing can go on then
   */
  void write(String line) {
    try {
      writer.write(line);
      writer.write('\n');
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
    writer.close();
  }
}
