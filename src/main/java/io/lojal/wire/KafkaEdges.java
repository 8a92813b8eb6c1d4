package io.lojal.wire;

import io.lojal.job.OutRecord;
import io.lojal.job.RawRecord;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Where the job meets the log, with the settings that keep it from losing or repeating. */
public final class KafkaEdges {
  /** How soon a partition that was added is read. */
  private static final Duration DISCOVERY = Duration.ofMinutes(1);

  private KafkaEdges() {}

  /**
   * Reads topics from where the group left off, or from the beginning: never from the end, because
   * what was written while the job was down would be skipped.
   *
   * <p>Only committed records are seen. A record's timestamp in Flink is the log's.
   *
   * @param topics full names, prefix included; at least one
   */
  public static KafkaSource<RawRecord> source(KafkaOptions options, List<String> topics) {
    return reading(options, topics).build();
  }

  /**
   * The same for topics on which there is always something: a fetch waits some milliseconds for
   * more to bring, where by default each record would be fetched for itself.
   */
  public static KafkaSource<RawRecord> busySource(KafkaOptions options, List<String> topics) {
    return reading(options, topics)
        .setProperty("fetch.min.bytes", Integer.toString(1 << 14))
        .setProperty("fetch.max.wait.ms", "10")
        .build();
  }

  private static KafkaSourceBuilder<RawRecord> reading(KafkaOptions options, List<String> topics) {
    return KafkaSource.<RawRecord>builder()
        .setProperties(options.client())
        .setTopics(topics)
        .setGroupId(options.groupId())
        .setClientIdPrefix(options.groupId() + "-" + topics.get(0))
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setDeserializer(new RawRecordReader())
        .setProperty("isolation.level", "read_committed")
        .setProperty("partition.discovery.interval.ms", Long.toString(DISCOVERY.toMillis()));
  }

  /**
   * Writes each record to the topic it names.
   *
   * <p>Under {@link DeliveryGuarantee#EXACTLY_ONCE} a transaction that the broker gave up before it
   * was committed ends the job for good, see {@link TransactionLostException}.
   *
   * @param name unique among the sinks of a deployment, and the same over releases
   * @param topics every topic a record may name, in full: transactions left open by a crash are
   *     looked for in them
   */
  public static Sink<OutRecord> sink(
      KafkaOptions options, String name, List<String> topics, Delivery delivery) {
    KafkaSink<OutRecord> sink =
        KafkaSink.<OutRecord>builder()
            .setKafkaProducerConfig(producer(options, delivery))
            .setDeliveryGuarantee(delivery.guarantee())
            .setTransactionalIdPrefix(transactionalIds(options, name))
            .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
            .setRecordSerializer(new OutRecordWriter(topics))
            .build();
    return delivery.guarantee() == DeliveryGuarantee.EXACTLY_ONCE
        ? new WatchedSink(sink, delivery)
        : sink;
  }

  /** Ends in a colon, so that no sink's ids begin like another's and are aborted as its own. */
  private static String transactionalIds(KafkaOptions options, String name) {
    return options.topicPrefix() + options.groupId() + "/" + name + ":";
  }

  private static Properties producer(KafkaOptions options, Delivery delivery) {
    boolean isSeenAtOnce = delivery.guarantee() != DeliveryGuarantee.EXACTLY_ONCE;
    Properties properties = options.client();
    properties.setProperty(
        "transaction.timeout.ms", Long.toString(delivery.transactionTimeout().toMillis()));
    properties.setProperty("acks", "all");
    // A few milliseconds fill batches under load; alone, a record waits that long at most. What is
    // seen with a checkpoint only, and flushed before it, may wait for more company.
    properties.setProperty("linger.ms", isSeenAtOnce ? "5" : "50");
    properties.setProperty("batch.size", Integer.toString(1 << 16));
    // Records of one rule repeat its name and words: lz4 halves them and costs the least time.
    properties.setProperty("compression.type", "lz4");
    // What is refused travels with what is said of it.
    properties.setProperty("max.request.size", Integer.toString(Topic.REJECTED.maxMessageBytes()));
    return properties;
  }
}
