package io.lojal.cli.bench;

import io.lojal.cli.Producing;
import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.RedeemCommanded;
import io.lojal.wire.Confluent;
import io.lojal.wire.EventRecords;
import io.lojal.wire.Topics;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a {@link Tape}. */
final class TapeWriter implements AutoCloseable {
  private static final byte[] NO_KEY = {};

  /** One record in so many is followed by a command. */
  private static final int COMMANDS = 100;

  private static final long POINTS = 4_000;

  private final Path file;
  private final DataOutputStream out;
  private final Confluent confluent;
  private final Topics topics;
  private long records;
  private long history;
  private long endMillis;

  /**
   * @param confluent writes values under the subjects of {@code topics}
   */
  TapeWriter(Path file, Confluent confluent, Topics topics) throws IOException {
    this.file = file;
    this.confluent = confluent;
    this.topics = topics;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  /** What a world delivers: everything before an instant as history, then so many records. */
  Tape record(World world, long liveMillis, long live, Census census) throws IOException {
    while (world.nextMillis() < liveMillis) {
      write(world.next(), census);
    }
    census.beginLive();
    endHistory();
    while (records - history < live) {
      Delivery delivery = world.next();
      write(delivery, census);
      maybeAsk(delivery);
    }
    return tape(liveMillis);
  }

  private void write(Delivery delivery, Census census) throws IOException {
    if (delivery.event() == null) {
      long millis = delivery.deliverAtMillis();
      write(
          new Taped(
              Producing.topicOf(delivery.kind()),
              "",
              false,
              millis,
              millis,
              NO_KEY,
              delivery.bytes()));
    } else {
      boolean prompt = delivery.manner() == Delivery.Manner.PROMPT;
      write(delivery.event(), prompt, delivery.deliverAtMillis());
      census.take(delivery);
    }
  }

  /** Now and then a member is at a till: worlds this young have too few who spend their points. */
  private void maybeAsk(Delivery delivery) throws IOException {
    Event event = delivery.event();
    if (event != null && delivery.manner() == Delivery.Manner.PROMPT && records % COMMANDS == 0) {
      long millis = delivery.deliverAtMillis();
      Envelope envelope =
          new Envelope("ask" + records, event.member(), millis, "till-1", "shop", 0);
      write(new RedeemCommanded(envelope, "snow", POINTS, "waffle"), true, millis);
    }
  }

  /** Appends an event. */
  void write(Event event, boolean prompt, long arrivesMillis) throws IOException {
    var topic = Producing.topicOf(event.kind());
    write(
        new Taped(
            topic,
            event.id(),
            prompt,
            arrivesMillis,
            event.timeMillis(),
            event.member().getBytes(StandardCharsets.UTF_8),
            confluent.write(topics.subjectOf(topic), EventRecords.record(event))));
  }

  private void write(Taped taped) throws IOException {
    out.writeUTF(taped.topic().name());
    out.writeUTF(taped.id());
    out.writeBoolean(taped.prompt());
    out.writeLong(taped.arrivesMillis());
    out.writeLong(taped.timeMillis());
    out.writeShort(taped.key().length);
    out.write(taped.key());
    out.writeInt(taped.value().length);
    out.write(taped.value());
    records++;
    endMillis = taped.arrivesMillis();
  }

  /** What was written up to now is history. */
  void endHistory() {
    history = records;
  }

  /** The tape, complete. */
  Tape tape(long liveMillis) throws IOException {
    out.flush();
    return new Tape(file, history, records, liveMillis, endMillis);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
