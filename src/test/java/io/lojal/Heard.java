package io.lojal;

import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that left, in the order in which it was heard: committed records only. */
public final class Heard implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Registry registry;
  private final Confluent confluent;
  private final Topics topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Topic, List<Said<?>>> said = new EnumMap<>(Topic.class);

  /**
   * One record that left.
   *
   * @param record null where it takes back what was said under its key
   * @param timeMillis the record's timestamp: event time
   * @param headers by name, as text
   * @param atNanos when it was heard, by this process's clock
   */
  public record Said<T>(
      String key, T record, long timeMillis, Map<String, String> headers, long atNanos) {}

  /** Listens from the beginning to every topic that the job writes to. */
  public Heard(KafkaOptions kafka, RegistryOptions registryOptions, Topics topics) {
    this.registry = new Registry(registryOptions, waited -> {});
    this.confluent = new Confluent(registry);
    this.topics = topics;
    Properties properties = kafka.client();
    properties.put("isolation.level", "read_committed");
    properties.put("fetch.max.wait.ms", "20");
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      said.put(topic, new ArrayList<>());
      if (!topic.isInput() && topic != Topic.TICKS && topic != Topic.PROGRAMMES) {
        for (int i = 0; i < topics.partitionsOf(topic); i++) {
          partitions.add(new TopicPartition(topics.nameOf(topic), i));
        }
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What was heard of a topic so far. */
  @SuppressWarnings("unchecked") // a topic holds records of one type
  public <T extends SpecificRecord> List<Said<T>> on(Topic topic, Class<T> type) {
    if (topic.type() != type) {
      throw new IllegalArgumentException(topic + " holds " + topic.type());
    }
    return (List<Said<T>>) (List<?>) said.get(topic);
  }

  /** The first record of either topic that is as hoped. */
  public <T extends SpecificRecord, U extends SpecificRecord> SpecificRecord awaitEither(
      Topic one, Class<T> type, Predicate<T> hoped, Topic two, Class<U> other, Predicate<U> or) {
    long endNanos = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Said<? extends SpecificRecord> found = find(one, type, hoped);
      if (found == null) {
        found = find(two, other, or);
      }
      if (found != null) {
        return found.record();
      }
      failAfter(endNanos, one);
      listen();
    }
  }

  /** The first record that is as hoped among those heard; null for none. */
  public <T extends SpecificRecord> Said<T> find(Topic topic, Class<T> type, Predicate<T> hoped) {
    return findSaid(topic, type, one -> one.record() != null && hoped.test(one.record()));
  }

  /** The same, looking at key and time too, and at what was taken back. */
  <T extends SpecificRecord> Said<T> findSaid(
      Topic topic, Class<T> type, Predicate<Said<T>> hoped) {
    for (Said<T> one : on(topic, type)) {
      if (hoped.test(one)) {
        return one;
      }
    }
    return null;
  }

  void failAfter(long endNanos, Topic topic) {
    if (System.nanoTime() > endNanos) {
      List<Said<?>> all = said.get(topic);
      throw new AssertionError(
          "not heard on %s among %d: %s%nrefused: %s"
              .formatted(topic, all.size(), tail(all), tail(said.get(Topic.REJECTED))));
    }
  }

  private static List<Said<?>> tail(List<Said<?>> all) {
    return all.subList(Math.max(0, all.size() - 20), all.size());
  }

  /** Listens for a while longer, for what should not come. */
  public void listenFor(Duration time) {
    long endNanos = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < endNanos) {
      listen();
    }
  }

  /** Listens until nothing came for a while. */
  public void listenUntilQuietFor(Duration time) {
    int before;
    do {
      before = size();
      listenFor(time);
    } while (size() > before);
  }

  private int size() {
    return said.values().stream().mapToInt(List::size).sum();
  }

  private void listen() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      Topic topic = topics.named(record.topic()).orElseThrow();
      said.get(topic).add(said(topic.type(), record));
    }
  }

  private <T extends SpecificRecord> Said<T> said(
      Class<T> type, ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    String key = record.key() == null ? null : text(record.key());
    T value = record.value() == null ? null : confluent.ours(type, record.value());
    return new Said<>(key, value, record.timestamp(), headers, System.nanoTime());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
    registry.close();
  }
}
