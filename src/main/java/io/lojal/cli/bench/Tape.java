package io.lojal.cli.bench;

import io.lojal.wire.Topic;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Everything that is sent, generated and encoded once: every job is fed the same bytes in the same
 * order, and feeding them costs the machine as little as can be.
 *
 * @param history the first so many records only bring members to where they are when it counts
 * @param records all of them
 * @param liveMillis where history ends, in simulated time
 * @param endMillis when the last one arrives
 */
record Tape(Path file, long history, long records, long liveMillis, long endMillis) {
  private static final int BUFFER = 1 << 16;

  /** How many of its records count. */
  long live() {
    return records - history;
  }

  Reader open() throws IOException {
    return new Reader(file);
  }

  /** Plays a tape from its beginning. For one thread. */
  static final class Reader implements AutoCloseable {
    private final DataInputStream in;

    private Reader(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** The next record, or null after the last. */
    Taped next() throws IOException {
      Topic topic;
      try {
        topic = Topic.valueOf(in.readUTF());
      } catch (EOFException end) {
        return null;
      }
      return new Taped(
          topic,
          in.readUTF(),
          in.readBoolean(),
          in.readLong(),
          in.readLong(),
          in.readNBytes(in.readUnsignedShort()),
          in.readNBytes(in.readInt()));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
