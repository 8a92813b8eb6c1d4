package io.lojal.wire;

import io.lojal.job.OutRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;

/** Notes when each transaction began: the connector begins the next one in its snapshot. */
final class DatingWriter
    implements StatefulSinkWriter<OutRecord, KafkaWriterState>,
        CommittingSinkWriter<OutRecord, DatedTransaction> {
  private final StatefulSinkWriter<OutRecord, KafkaWriterState> writer;
  private final CommittingSinkWriter<OutRecord, KafkaCommittable> committing;
  private long begunMillis;

  <
          W extends
              StatefulSinkWriter<OutRecord, KafkaWriterState>
                  & CommittingSinkWriter<OutRecord, KafkaCommittable>>
      DatingWriter(W writer, long begunMillis) {
    this.writer = writer;
    this.committing = writer;
    this.begunMillis = begunMillis;
  }

  @Override
  public void write(OutRecord record, Context context) throws IOException, InterruptedException {
    writer.write(record, context);
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    writer.flush(endOfInput);
  }

  @Override
  public void writeWatermark(Watermark watermark) throws IOException, InterruptedException {
    writer.writeWatermark(watermark);
  }

  @Override
  public Collection<DatedTransaction> prepareCommit() throws IOException, InterruptedException {
    List<DatedTransaction> dated = new ArrayList<>();
    for (KafkaCommittable transaction : committing.prepareCommit()) {
      dated.add(new DatedTransaction(transaction, begunMillis));
    }
    return dated;
  }

  @Override
  public List<KafkaWriterState> snapshotState(long checkpointId) throws IOException {
    begunMillis = System.currentTimeMillis();
    return writer.snapshotState(checkpointId);
  }

  @Override
  public void close() throws Exception {
    writer.close();
  }
}
