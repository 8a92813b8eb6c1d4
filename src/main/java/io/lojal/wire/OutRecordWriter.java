package io.lojal.wire;

import io.lojal.job.OutRecord;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands a record on with its topic. The connector asks it for all topics: pooled transactions that
 * a crash left open are found through them.
 */
final class OutRecordWriter
    implements KafkaRecordSerializationSchema<OutRecord>, KafkaDatasetFacetProvider {
  private static final long serialVersionUID = 1L;

  private final List<String> topics;

  OutRecordWriter(List<String> topics) {
    this.topics = List.copyOf(topics);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      OutRecord record, KafkaSinkContext context, Long flinkTimestamp) {
    Long timestamp = record.timestampMillis() < 0 ? null : record.timestampMillis();
    ProducerRecord<byte[], byte[]> to =
        new ProducerRecord<>(record.topic(), null, timestamp, record.key(), record.value());
    for (int i = 0; i < record.headerNames().length; i++) {
      to.headers().add(record.headerNames()[i], record.headerValues()[i]);
    }
    return to;
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(topics)));
  }
}
