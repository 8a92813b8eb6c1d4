package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.SchemaBook;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer of triggers and answers. It counts from the instant at which an event was meant to be
 * sent, whether or not the broker or the machine let it be: what waits is counted as waiting.
 */
final class Ear implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final Confluent confluent;
  private final Topics topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private final Map<String, Meant> meant = new ConcurrentHashMap<>();
  private volatile long lastMillis = -1;
  private volatile boolean ending;
  private volatile boolean closed;
  private volatile RuntimeException failure;

  Ear(KafkaOptions kafka, Topics topics, SchemaBook schemas) {
    this.confluent = new Confluent(schemas);
    this.topics = topics;
    Properties properties = kafka.client();
    properties.put("group.id", "ear");
    properties.put("auto.offset.reset", "earliest");
    properties.put("isolation.level", "read_committed");
    properties.put("fetch.max.wait.ms", "20");
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(topics.nameOf(Topic.TRIGGERS), topics.nameOf(Topic.DECISIONS)));
    this.thread = new Thread(this::listen, "bench-ear");
    thread.setDaemon(true);
    thread.start();
  }

  private record Meant(long nanos, Topic on, Latency into) {}

  /**
   * An event is to be measured.
   *
   * @param meantNanos when it is meant to be sent, as {@link System#nanoTime} tells it
   * @param on where to listen for what it causes: triggers, or decisions for an answer
   */
  void expect(String event, long meantNanos, Topic on, Latency into) {
    meant.put(event, new Meant(meantNanos, on, into));
  }

  private void listen() {
    try (consumer) {
      while (!closed && !ending) {
        poll();
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (!closed && isBefore(ends)) {
        poll();
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private void poll() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      if (record.topic().equals(topics.nameOf(Topic.TRIGGERS))) {
        note(Topic.TRIGGERS, confluent.ours(Trigger.class, record.value()).getCause());
      } else {
        note(Topic.DECISIONS, confluent.ours(Decision.class, record.value()).getId());
      }
    }
  }

  private void note(Topic topic, String event) {
    Meant one = meant.get(event);
    if (one != null && one.on() == topic) {
      long millis = (System.nanoTime() - one.nanos()) / 1_000_000;
      one.into().record(millis);
      lastMillis = millis;
    }
  }

  /** Listens to what is there by now, and then no more. */
  void hearOut() throws InterruptedException {
    ending = true;
    thread.join();
    check();
  }

  /** What was heard before does not count any more. */
  void forget() {
    lastMillis = -1;
  }

  /** How long what was heard last had taken; -1 before anything was. */
  long lastMillis() {
    check();
    return lastMillis;
  }

  private void check() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join(5_000);
  }
}
