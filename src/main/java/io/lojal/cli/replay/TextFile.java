package io.lojal.cli.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file, plain or packed with gzip, taken in bundles by any number of threads. Bytes
 * are handed out one to a character (Latin-1), so that a line that is no UTF-8 is not lost either.
 */
final class TextFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final PackedFile file;
  private final BufferedReader reader;

  private TextFile(PackedFile file) {
    this.file = file;
    this.reader =
        new BufferedReader(new InputStreamReader(file.in(), StandardCharsets.ISO_8859_1), BUFFER);
  }

  /**
   * @throws IOException if there is no such file, by name, or it is not packed as its name says
   */
  static TextFile open(Path path) throws IOException {
    return new TextFile(PackedFile.open(path));
  }

  /** The next lines, without those that are empty; empty at the end. */
  synchronized List<String> next(int most) throws IOException {
    List<String> lines = new ArrayList<>(most);
    String line = "";
    while (lines.size() < most && (line = reader.readLine()) != null) {
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * What a line says in UTF-8.
   *
   * @return null where it is none
   */
  static String utf8(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    for (byte one : bytes) {
      if (one < 0) {
        return decoded(bytes);
      }
    }
    return line;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** How much has been read, 0 to 1. */
  double part() {
    return file.size() == 0 ? 1 : Math.min(1, (double) file.bytesRead() / file.size());
  }

  @Override
  public synchronized void close() throws IOException {
    reader.close();
  }
}
