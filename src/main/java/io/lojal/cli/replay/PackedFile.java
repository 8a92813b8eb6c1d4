package io.lojal.cli.replay;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * A file that is read from its beginning to its end, unpacked where its name ends in .gz, and how
 * far that is.
 */
public final class PackedFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final AtomicLong bytesRead = new AtomicLong();
  private final long size;
  private final InputStream in;

  private PackedFile(Path path) throws IOException {
    size = Files.size(path);
    InputStream packed =
        new BufferedInputStream(new Counted(Files.newInputStream(path), bytesRead), BUFFER);
    try {
      in = path.toString().endsWith(".gz") ? new GZIPInputStream(packed, BUFFER) : packed;
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /**
   * Opens it.
   *
   * @throws IOException if there is no such file, by name, or it is not packed as its name says
   */
  public static PackedFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": there is no such file");
    }
    return new PackedFile(path);
  }

  /** What is in it, unpacked. */
  public InputStream in() {
    return in;
  }

  /** In bytes, as it lies there. */
  public long size() {
    return size;
  }

  /** How many of its bytes have been read, ahead of what has been unpacked. */
  public long bytesRead() {
    return bytesRead.get();
  }

  @Override
  public void close() throws IOException {
    in.close();
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
