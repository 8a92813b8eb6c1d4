package io.lojal.agreement;

import io.lojal.wire.BadJsonException;
import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.PlainJson;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that a job or a replay has said, record by record. */
public final class Heard {
  private static final List<Topic> OUTPUTS =
      List.of(
          Topic.TRIGGERS,
          Topic.SUPPRESSED,
          Topic.DECISIONS,
          Topic.LEDGER,
          Topic.STANDINGS,
          Topic.GOAL_STANDINGS,
          Topic.MOMENTS,
          Topic.REJECTED);

  /** What a replay keeps to itself, or writes in a form of its own. */
  private static final List<Topic> ONLY_OF_JOBS = List.of(Topic.MOMENTS, Topic.REJECTED);

  private final Map<Topic, List<SpecificRecord>> records = new EnumMap<>(Topic.class);

  /** What is said on a topic, in order within a member. */
  public <T extends SpecificRecord> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    records.forEach(
        (topic, some) -> {
          if (topic.type() == type) {
            some.forEach(one -> all.add(type.cast(one)));
          }
        });
    return all;
  }

  /** How much of it there is. */
  public int size() {
    return records.values().stream().mapToInt(List::size).sum();
  }

  /** What a replay has written; its mail and what it refused are left out. */
  public static Heard inFolder(Path folder) throws IOException, BadJsonException {
    Heard heard = new Heard();
    for (Topic topic : OUTPUTS) {
      if (ONLY_OF_JOBS.contains(topic)) {
        continue;
      }
      String name = topic == Topic.GOAL_STANDINGS ? "goals" : topic.plainName();
      List<SpecificRecord> read = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
        read.add(PlainJson.read(topic.type(), line));
      }
      heard.records.put(topic, read);
    }
    return heard;
  }

  /** What a job has committed by now. */
  public static Heard onTopics(KafkaOptions kafka, RegistryOptions registry, Topics topics) {
    Heard heard = new Heard();
    OUTPUTS.forEach(topic -> heard.records.put(topic, new ArrayList<>()));
    Properties properties = kafka.client();
    properties.put("auto.offset.reset", "earliest");
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    try (Registry connected = new Registry(registry, waited -> {});
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Confluent confluent = new Confluent(connected);
      List<TopicPartition> partitions = partitions(topics);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!isRead(consumer, ends)) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(100))) {
          Topic topic = topics.named(one.topic()).orElseThrow();
          heard.records.get(topic).add(confluent.ours(topic.type(), one.value()));
        }
      }
    }
    return heard;
  }

  private static List<TopicPartition> partitions(Topics topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : OUTPUTS) {
      for (int i = 0; i < topics.partitionsOf(topic); i++) {
        partitions.add(new TopicPartition(topics.nameOf(topic), i));
      }
    }
    return partitions;
  }

  /** By position: the last offsets are markers of transactions. */
  private static boolean isRead(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      if (consumer.position(end.getKey()) < end.getValue()) {
        return false;
      }
    }
    return true;
  }
}
