package io.lojal.cli.demo;

import io.lojal.cli.screen.DemoFigures;
import io.lojal.cli.screen.Latency;
import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.GoalStanding;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Trigger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of what the engine says, as any messaging system is one; it counts and measures. */
final class Listening implements AutoCloseable {
  private static final int SENTENCES = 12;
  private static final Duration POLL = Duration.ofMillis(20);

  private final Registry registry;
  private final Confluent confluent;
  private final Topics topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Sent sent;
  private final Thread thread;
  private final Deque<DemoFigures.Said> said = new ArrayDeque<>();
  private volatile Latency latency = new Latency();
  private volatile Latency till = new Latency();
  private volatile boolean live;
  private volatile boolean closed;
  private volatile long triggers;
  private volatile long suppressed;
  private volatile long rejected;
  private volatile long corrections;
  private volatile GoalStanding goal;
  private volatile RuntimeException failure;

  Listening(KafkaOptions kafka, RegistryOptions registryOptions, Topics topics, Sent sent) {
    this.registry = new Registry(registryOptions, waited -> {});
    this.confluent = new Confluent(registry);
    this.topics = topics;
    this.sent = sent;
    Properties properties = kafka.client();
    properties.put("group.id", "demo");
    properties.put("auto.offset.reset", "earliest");
    properties.put("isolation.level", "read_committed");
    properties.put("fetch.max.wait.ms", "20");
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(
        List.of(
            topics.nameOf(Topic.TRIGGERS),
            topics.nameOf(Topic.SUPPRESSED),
            topics.nameOf(Topic.REJECTED),
            topics.nameOf(Topic.LEDGER),
            topics.nameOf(Topic.DECISIONS),
            topics.nameOf(Topic.GOAL_STANDINGS)));
    this.thread = new Thread(this::listen, "demo-listening");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try (consumer) {
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          hear(topics.named(record.topic()).orElseThrow(), record.value());
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look
  private void hear(Topic topic, byte[] value) {
    switch (topic) {
      case TRIGGERS -> trigger(value);
      case SUPPRESSED -> suppressed++;
      case REJECTED -> rejected++;
      case LEDGER -> {
        if (confluent.ours(LedgerPosting.class, value).getCorrection() > 0) {
          corrections++;
        }
      }
      case DECISIONS -> measure(till, confluent.ours(Decision.class, value).getId());
      case GOAL_STANDINGS -> goal = confluent.ours(GoalStanding.class, value);
      default -> throw new IllegalStateException("not listened to: " + topic);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look
  private void trigger(byte[] value) {
    Trigger trigger = confluent.ours(Trigger.class, value);
    triggers++;
    if (trigger.getRevision() > 0) {
      corrections++;
    }
    measure(latency, trigger.getCause());
    if (!trigger.getWithdrawn()) {
      synchronized (said) {
        said.addFirst(new DemoFigures.Said(trigger.getKind(), trigger.getReason()));
        while (said.size() > SENTENCES) {
          said.removeLast();
        }
      }
    }
  }

  /** How long it is since an event was sent; of what is none, or was caught up with, nothing. */
  private void measure(Latency latency, String event) {
    long millis = live ? sent.millisSince(event) : -1;
    if (millis >= 0) {
      latency.record(millis);
    }
  }

  /** From now on it is live: what was caught up with is not counted or measured. */
  void beginLive() {
    sent.forget();
    latency = new Latency();
    till = new Latency();
    triggers = 0;
    suppressed = 0;
    rejected = 0;
    corrections = 0;
    live = true;
  }

  boolean isLive() {
    return live;
  }

  long triggers() {
    check();
    return triggers;
  }

  long suppressed() {
    return suppressed;
  }

  long rejected() {
    return rejected;
  }

  long corrections() {
    return corrections;
  }

  Latency latency() {
    return latency;
  }

  /** From a command to its answer. */
  Latency till() {
    return till;
  }

  /** How far the goal has come, or null where nobody added anything yet. */
  GoalStanding goal() {
    return goal;
  }

  /** The last sentences, newest first. */
  List<DemoFigures.Said> said() {
    synchronized (said) {
      return new ArrayList<>(said);
    }
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
    registry.close();
  }
}
