package io.lojal.cli;

import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.wire.Confluent;
import io.lojal.wire.EventRecords;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.OutputRecords;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer of events, as any till or lift gate is one. For one thread. */
public final class Producing implements AutoCloseable {
  private final Registry registry;
  private final Confluent confluent;
  private final Topics topics;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public Producing(KafkaOptions kafka, RegistryOptions registryOptions, Topics topics) {
    this.registry = new Registry(registryOptions, waited -> {});
    this.confluent = new Confluent(registry);
    this.topics = topics;
    Properties properties = kafka.client();
    properties.put("linger.ms", "2");
    properties.put("acks", "all");
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Where events of a kind are sent. */
  public static Topic topicOf(EventKind kind) {
    return switch (kind) {
      case PURCHASE -> Topic.PURCHASES;
      case RETURN -> Topic.RETURNS;
      case ACTIVITY -> Topic.ACTIVITIES;
      case MEMBER -> Topic.MEMBERS;
      case OPENING -> Topic.OPENINGS;
      case COMMAND, VOUCHER_COMMAND, WISH, PASS -> Topic.COMMANDS;
      case MOMENT, LETTER -> Topic.MOMENTS;
      case REDEMPTION, VOUCHER_ANSWER, WISH_ANSWER, PASS_ANSWER ->
          throw new IllegalArgumentException("no producer sends an answer");
    };
  }

  public void event(Event event) {
    Topic topic = topicOf(event.kind());
    SpecificRecord record = EventRecords.record(event);
    send(
        topic,
        event.member().getBytes(StandardCharsets.UTF_8),
        confluent.write(topics.subjectOf(topic), record),
        event.timeMillis());
  }

  /** Bytes that are no event. */
  public void bytes(EventKind kind, byte[] bytes, long timeMillis) {
    send(topicOf(kind), new byte[0], bytes, timeMillis);
  }

  /** Everything that was sent before is in the log before the tick is. */
  public void tick(long timeMillis, String source) {
    producer.flush();
    byte[] value =
        confluent.write(topics.subjectOf(Topic.TICKS), OutputRecords.tick(timeMillis, source));
    send(Topic.TICKS, null, value, timeMillis);
  }

  /**
   * Waits until everything that was sent is in the log.
   *
   * @throws IllegalStateException if the broker did not take all of it
   */
  public void flush() {
    producer.flush();
    checkTaken();
  }

  private void send(Topic topic, byte[] key, byte[] value, long timeMillis) {
    producer.send(
        new ProducerRecord<>(topics.nameOf(topic), null, timeMillis, key, value),
        (written, wrong) -> {
          if (wrong != null) {
            failure.compareAndSet(null, wrong);
          }
        });
    checkTaken();
  }

  private void checkTaken() {
    if (failure.get() != null) {
      throw new IllegalStateException("the broker did not take a record", failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
    registry.close();
  }
}
