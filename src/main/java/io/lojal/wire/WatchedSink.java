package io.lojal.wire;

import io.lojal.job.OutRecord;
import java.io.IOException;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The connector's sink, except that a lost transaction ends the job: the connector itself drops it,
 * counts it and goes on.
 */
final class WatchedSink
    implements Sink<OutRecord>,
        SupportsWriterState<OutRecord, KafkaWriterState>,
        SupportsCommitter<DatedTransaction>,
        SupportsPostCommitTopology<DatedTransaction> {
  private static final long serialVersionUID = 1L;

  private final KafkaSink<OutRecord> sink;
  private final Delivery delivery;

  WatchedSink(KafkaSink<OutRecord> sink, Delivery delivery) {
    this.sink = sink;
    this.delivery = delivery;
  }

  @Override
  public DatingWriter createWriter(WriterInitContext context) throws IOException {
    long begunMillis = System.currentTimeMillis();
    return new DatingWriter(sink.createWriter(context), begunMillis);
  }

  @Override
  public StatefulSinkWriter<OutRecord, KafkaWriterState> restoreWriter(
      WriterInitContext context, Collection<KafkaWriterState> recovered) throws IOException {
    long begunMillis = System.currentTimeMillis();
    return new DatingWriter(sink.restoreWriter(context, recovered), begunMillis);
  }

  @Override
  public SimpleVersionedSerializer<KafkaWriterState> getWriterStateSerializer() {
    return sink.getWriterStateSerializer();
  }

  @Override
  public Committer<DatedTransaction> createCommitter(CommitterInitContext context) {
    return new WatchedCommitter(sink.createCommitter(context), delivery);
  }

  @Override
  public SimpleVersionedSerializer<DatedTransaction> getCommittableSerializer() {
    return new DatedTransactionSerializer(sink.getCommittableSerializer());
  }

  /** The connector only places writer and committer side by side; what flows there is the same. */
  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public void addPostCommitTopology(DataStream<CommittableMessage<DatedTransaction>> committed) {
    sink.addPostCommitTopology((DataStream) committed);
  }
}
