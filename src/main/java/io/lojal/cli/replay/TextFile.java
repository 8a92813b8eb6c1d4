package io.lojal.cli.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a file, plain or packed with gzip, taken in bundles by any number of threads. Bytes
 * are handed out one to a character (Latin-1), so that a line that is no UTF-8 is not lost either.
 */
final class TextFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final BufferedReader reader;
  private final AtomicLong bytesRead = new AtomicLong();
  private final long size;

  private TextFile(Path path) throws IOException {
    size = Files.size(path);
    InputStream counted = new Counted(Files.newInputStream(path), bytesRead);
    InputStream in = new BufferedInputStream(counted, BUFFER);
    try {
      InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
      reader =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1), BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * @throws IOException if there is no such file, by name, or it is not packed as its name says
   */
  static TextFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": there is no such file");
    }
    return new TextFile(path);
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
    return size == 0 ? 1 : Math.min(1, (double) bytesRead.get() / size);
  }

  @Override
  public synchronized void close() throws IOException {
    reader.close();
  }

  private static final class Counted extends FilterInputStream {
    private final AtomicLong count;

    Counted(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count.addAndGet(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
