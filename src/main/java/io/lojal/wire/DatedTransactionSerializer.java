package io.lojal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The date, the connector's version and the connector's own bytes, so that both may move on. */
final class DatedTransactionSerializer implements SimpleVersionedSerializer<DatedTransaction> {
  private static final int VERSION = 1;

  private final SimpleVersionedSerializer<KafkaCommittable> transactions;

  DatedTransactionSerializer(SimpleVersionedSerializer<KafkaCommittable> transactions) {
    this.transactions = transactions;
  }

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(DatedTransaction dated) throws IOException {
    byte[] bytes = transactions.serialize(dated.transaction());
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + bytes.length)
        .putLong(dated.begunMillis())
        .putInt(transactions.getVersion())
        .put(bytes)
        .array();
  }

  @Override
  public DatedTransaction deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException("a transaction of version " + version + " is not known here");
    }
    ByteBuffer from = ByteBuffer.wrap(serialized);
    long begunMillis = from.getLong();
    int inner = from.getInt();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    return new DatedTransaction(transactions.deserialize(inner, bytes), begunMillis);
  }
}
