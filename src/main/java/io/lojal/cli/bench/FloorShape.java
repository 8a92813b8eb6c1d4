package io.lojal.cli.bench;

import io.lojal.wire.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the floor imitates of the engine, as it was measured: the size of what is read and written
 * with an event, and what is sent.
 *
 * @param standingBytes of the value
 */
record FloorShape(int standingBytes, List<Sent> sent) implements Serializable {
  private static final long serialVersionUID = 1L;

  FloorShape {
    sent = List.copyOf(sent);
  }

  /**
   * What is sent to one topic.
   *
   * @param perEvent records for an event read, 0 or more
   * @param samples records that the engine sent, to be sent again one after the other: as long, and
   *     as easily compressed
   */
  record Sent(Topic topic, double perEvent, List<Sample> samples) implements Serializable {
    private static final long serialVersionUID = 1L;

    Sent {
      samples = List.copyOf(samples);
    }
  }

  /** A record without its key and time: those are the floor's own. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on a hot path; nobody compares them.
  record Sample(byte[] value, String[] headerNames, byte[][] headerValues) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  void write(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    }
  }

  static FloorShape read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        ObjectInputStream in = new ObjectInputStream(bytes)) {
      return (FloorShape) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
