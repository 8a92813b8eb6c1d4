package io.lojal.wire;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic of the clock, as a starting task looks at it.
 *
 * @param topic its full name
 * @param patience how long reading may take before it fails
 */
public record TickTopic(KafkaOptions options, String topic, Duration patience)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration POLL = Duration.ofMillis(100);

  /**
   * The time of the last tick; {@link Long#MIN_VALUE} where there is none.
   *
   * @throws IllegalStateException if it is not reached in time
   */
  public long newestMillis() {
    Properties properties = options.client();
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("allow.auto.create.topics", "false");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> only = List.of(new TopicPartition(topic, 0));
      long begin = consumer.beginningOffsets(only, patience).get(only.get(0));
      long end = consumer.endOffsets(only, patience).get(only.get(0));
      if (begin == end) {
        return Long.MIN_VALUE;
      }
      consumer.assign(only);
      consumer.seek(only.get(0), end - 1);
      return last(consumer);
    }
  }

  private long last(KafkaConsumer<byte[], byte[]> consumer) {
    long endNanos = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < endNanos) {
      for (ConsumerRecord<byte[], byte[]> tick : consumer.poll(POLL)) {
        return tick.timestamp();
      }
    }
    throw new IllegalStateException(topic + " was not read to its end within " + patience);
  }
}
