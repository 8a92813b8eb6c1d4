package io.lojal.cli.bench;

import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.OutputRecords;
import io.lojal.wire.SchemaBook;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The producers of a measured job, and its clock. Records are bytes already, so that feeding takes
 * little of the machine. For one thread.
 */
final class Feeder implements AutoCloseable {
  private static final String CLOCK = "bench";

  /** As {@code lojal tick} does. */
  private static final long LIVE_TICK_NANOS = 200_000_000;

  private final Topics topics;
  private final Confluent confluent;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long tickMillis;
  private long nextTickMillis = Long.MIN_VALUE;
  private boolean isLive;
  private long nextTickNanos;

  /**
   * @param tickMillis simulated time between two ticks of the clock
   */
  Feeder(KafkaOptions kafka, Topics topics, SchemaBook schemas, long tickMillis) {
    this.topics = topics;
    this.confluent = new Confluent(schemas);
    this.tickMillis = tickMillis;
    Properties properties = kafka.client();
    properties.put("linger.ms", "1");
    properties.put("batch.size", Integer.toString(1 << 16));
    properties.put("acks", "1");
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** From now on the clock ticks more or less often, in simulated time. */
  void tickEvery(long millis) {
    tickMillis = millis;
    nextTickMillis = Long.MIN_VALUE;
  }

  /** From now on the clock ticks as often as a real one, whatever time it shows. */
  void tickLive() {
    isLive = true;
    nextTickNanos = System.nanoTime();
  }

  /** Waits until the broker has everything. */
  void flush() {
    producer.flush();
  }

  /** Sends a record, and the time before it where the clock is due. */
  void send(Taped taped) {
    if (isLive ? System.nanoTime() >= nextTickNanos : taped.arrivesMillis() >= nextTickMillis) {
      tick(taped.arrivesMillis());
      nextTickMillis = taped.arrivesMillis() + tickMillis;
      nextTickNanos = System.nanoTime() + LIVE_TICK_NANOS;
    }
    send(taped.topic(), taped.key(), taped.value(), taped.timeMillis());
  }

  void tick(long millis) {
    byte[] value =
        confluent.write(topics.subjectOf(Topic.TICKS), OutputRecords.tick(millis, CLOCK));
    send(Topic.TICKS, null, value, millis);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears what becomes of it.
  private void send(Topic topic, byte[] key, byte[] value, long timeMillis) {
    producer.send(
        new ProducerRecord<>(topics.nameOf(topic), null, timeMillis, key, value),
        (written, wrong) -> {
          if (wrong != null) {
            failure.compareAndSet(null, wrong);
          }
        });
    if (failure.get() != null) {
      throw new IllegalStateException("the broker did not take a record", failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
