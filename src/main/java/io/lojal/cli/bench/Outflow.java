package io.lojal.cli.bench;

import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a job has sent, counted in its topics: only what is dated at or after an instant, so that
 * history is left out.
 */
final class Outflow {
  /** Many enough to be as different as what they stand for, few enough to travel with a job. */
  private static final int SAMPLES = 64;

  private static final Duration POLL = Duration.ofMillis(200);

  private final long fromMillis;
  private final Map<Topic, Counted> counted = new EnumMap<>(Topic.class);

  private Outflow(long fromMillis) {
    this.fromMillis = fromMillis;
  }

  private static final class Counted {
    long records;
    long bytes;
    final List<FloorShape.Sample> samples = new ArrayList<>();
    final SplittableRandom dice = new SplittableRandom(1);
  }

  /** Reads a finished job's topics to their end. */
  static Outflow count(KafkaOptions kafka, Topics topics, long fromMillis) {
    Outflow outflow = new Outflow(fromMillis);
    Properties properties = kafka.client();
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    // What comes after the last record, the mark of a commit, is asked for in vain.
    properties.put("fetch.max.wait.ms", "10");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      for (boolean ofTriggers : new boolean[] {true, false}) {
        for (Topic topic : FloorJob.outputs(ofTriggers)) {
          outflow.read(consumer, topic, topics);
        }
      }
    }
    return outflow;
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer, Topic topic, Topics topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int p = 0; p < topics.partitionsOf(topic); p++) {
      partitions.add(new TopicPartition(topics.nameOf(topic), p));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.timestamp() >= fromMillis) {
          add(counted.computeIfAbsent(topic, first -> new Counted()), record);
        }
      }
    }
  }

  private static void add(Counted counted, ConsumerRecord<byte[], byte[]> record) {
    List<String> names = new ArrayList<>();
    List<byte[]> values = new ArrayList<>();
    long bytes = length(record.key()) + length(record.value());
    for (Header header : record.headers()) {
      names.add(header.key());
      values.add(header.value());
      bytes += header.key().length() + length(header.value());
    }
    counted.bytes += bytes;
    FloorShape.Sample sample =
        new FloorShape.Sample(
            record.value(), names.toArray(String[]::new), values.toArray(byte[][]::new));
    // A reservoir (Vitter, Algorithm R, 1985): each record is as likely to be among the samples.
    long place = counted.dice.nextLong(counted.records + 1);
    if (counted.samples.size() < SAMPLES) {
      counted.samples.add(sample);
    } else if (place < SAMPLES) {
      counted.samples.set((int) place, sample);
    }
    counted.records++;
  }

  private static long length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** Records of all topics. */
  long records() {
    return counted.values().stream().mapToLong(one -> one.records).sum();
  }

  /** Bytes of keys, values and headers. */
  long bytes() {
    return counted.values().stream().mapToLong(one -> one.bytes).sum();
  }

  long records(Topic topic) {
    return counted.containsKey(topic) ? counted.get(topic).records : 0;
  }

  /**
   * What a floor is to send to do the same.
   *
   * @param events that these records were sent for
   */
  List<FloorShape.Sent> forEach(long events) {
    List<FloorShape.Sent> sent = new ArrayList<>();
    counted.forEach(
        (topic, one) ->
            sent.add(new FloorShape.Sent(topic, (double) one.records / events, one.samples)));
    return sent;
  }
}
