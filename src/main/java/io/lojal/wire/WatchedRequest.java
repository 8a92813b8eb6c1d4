package io.lojal.wire;

import java.util.List;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;

/** A request as the connector wants it, which remembers a failure that would be dropped. */
final class WatchedRequest implements CommitRequest<KafkaCommittable> {
  private final CommitRequest<DatedTransaction> request;
  private final List<WatchedRequest> failed;
  private Throwable reason;

  /**
   * @param failed where this request adds itself when it fails for a known reason
   */
  WatchedRequest(CommitRequest<DatedTransaction> request, List<WatchedRequest> failed) {
    this.request = request;
    this.failed = failed;
  }

  DatedTransaction dated() {
    return request.getCommittable();
  }

  Throwable reason() {
    return reason;
  }

  @Override
  public KafkaCommittable getCommittable() {
    return request.getCommittable().transaction();
  }

  @Override
  public int getNumberOfRetries() {
    return request.getNumberOfRetries();
  }

  @Override
  public void signalFailedWithKnownReason(Throwable failure) {
    request.signalFailedWithKnownReason(failure);
    reason = failure;
    failed.add(this);
  }

  @Override
  public void signalFailedWithUnknownReason(Throwable failure) {
    request.signalFailedWithUnknownReason(failure);
  }

  @Override
  public void retryLater() {
    request.retryLater();
  }

  @Override
  public void updateAndRetryLater(KafkaCommittable committable) {
    request.updateAndRetryLater(
        new DatedTransaction(committable, request.getCommittable().begunMillis()));
  }

  @Override
  public void signalAlreadyCommitted() {
    request.signalAlreadyCommitted();
  }
}
