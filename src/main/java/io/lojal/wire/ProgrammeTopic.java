package io.lojal.wire;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The compacted topic that programmes travel on. A starting task reads it to its end before its
 * first event, so that no event is judged by rules that were still on their way.
 *
 * @param topic its full name
 * @param patience how long reading or publishing may take before it fails
 */
public record ProgrammeTopic(KafkaOptions options, String topic, Duration patience)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration POLL = Duration.ofMillis(100);

  /**
   * The values that hold now, in the order they were published: the last of each key, without those
   * whose last is a tombstone. What is published while this reads may or may not be among them.
   *
   * @throws IllegalStateException if the topic does not exist or its end is not reached in time
   */
  public List<byte[]> readToEnd() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            reading(options.client()), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return new ArrayList<>(latest(consumer, consumer.endOffsets(partitions, patience)).values());
    }
  }

  private static Properties reading(Properties properties) {
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("allow.auto.create.topics", "false");
    return properties;
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    List<PartitionInfo> known = consumer.partitionsFor(topic, patience);
    if (known == null || known.isEmpty()) {
      throw new IllegalStateException(
          "the topic " + topic + " does not exist: run the setup step of this release first");
    }
    List<TopicPartition> partitions = new ArrayList<>(known.size());
    for (PartitionInfo partition : known) {
      partitions.add(new TopicPartition(topic, partition.partition()));
    }
    return partitions;
  }

  private Map<String, byte[]> latest(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<String, byte[]> latest = new LinkedHashMap<>();
    long endNanos = System.nanoTime() + patience.toNanos();
    while (!isRead(consumer, ends)) {
      if (System.nanoTime() > endNanos) {
        throw new IllegalStateException(
            "the topic " + topic + " was not read to its end within " + patience);
      }
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        // Taken out first, so that the order is that of the last publication.
        latest.remove(record.key());
        if (record.value() != null) {
          latest.put(record.key(), record.value());
        }
      }
    }
    return latest;
  }

  /** By position, not by record: the last offsets may be markers of transactions. */
  private static boolean isRead(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      if (consumer.position(end.getKey(), POLL.multipliedBy(10)) < end.getValue()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Publishes a programme and returns when the log has it.
   *
   * @param key of two with one key, the later replaces the earlier
   * @param value null takes the key's programme away
   * @throws IllegalStateException if the log does not take it in time
   */
  public void publish(String key, byte[] value) {
    Properties properties = options.client();
    properties.setProperty("acks", "all");
    properties.setProperty("max.block.ms", Long.toString(patience.toMillis()));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, key, value))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the programme " + key + " was not published", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
