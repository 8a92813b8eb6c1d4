package io.lojal.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Commits as the connector does, and judges what the connector reports as failed for a known
 * reason, which it would drop.
 *
 * <p>One such failure is no loss: after a restart, a transaction that had been committed is
 * committed again, and if its pooled id was in use once more by then, the broker says "fenced". It
 * cannot be told from an expired one by the broker's answer, but by the clock: a transaction
 * younger than its timeout cannot have expired. After an outage longer than that the job ends
 * rather than guess.
 */
final class WatchedCommitter implements Committer<DatedTransaction> {
  /** Clocks of two machines and of the broker may differ by this part of the timeout. */
  private static final int CLOCKS_DIFFER_BY = 10;

  private final Committer<KafkaCommittable> committer;
  private final long safeMillis;
  private final boolean goingBack;

  WatchedCommitter(Committer<KafkaCommittable> committer, Delivery delivery) {
    this.committer = committer;
    long timeoutMillis = delivery.transactionTimeout().toMillis();
    this.goingBack = delivery.goingBack();
    this.safeMillis = timeoutMillis - timeoutMillis / CLOCKS_DIFFER_BY;
  }

  @Override
  public void commit(Collection<CommitRequest<DatedTransaction>> requests)
      throws IOException, InterruptedException {
    List<CommitRequest<KafkaCommittable>> watched = new ArrayList<>(requests.size());
    List<WatchedRequest> failed = new ArrayList<>();
    for (CommitRequest<DatedTransaction> request : requests) {
      watched.add(new WatchedRequest(request, failed));
    }
    committer.commit(watched);
    for (WatchedRequest request : failed) {
      judge(request);
    }
  }

  private void judge(WatchedRequest failed) throws TransactionLostException {
    DatedTransaction dated = failed.dated();
    if (wasCommittedBefore(dated, failed.reason())) {
      return;
    }
    throw new TransactionLostException(
        dated.transaction().getTransactionalId(),
        Instant.ofEpochMilli(dated.begunMillis()).toString(),
        failed.reason());
  }

  /** A transaction that came out of a checkpoint has no producer of its own. */
  private boolean wasCommittedBefore(DatedTransaction dated, Throwable reason) {
    boolean repeated = dated.transaction().getProducer().isEmpty();
    boolean young = System.currentTimeMillis() - dated.begunMillis() < safeMillis;
    return repeated && (goingBack || (reason instanceof ProducerFencedException && young));
  }

  @Override
  public void close() throws Exception {
    committer.close();
  }
}
