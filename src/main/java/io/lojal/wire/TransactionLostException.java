package io.lojal.wire;

import java.io.IOException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * The broker gave up a transaction whose checkpoint is already complete: its records are gone, and
 * a restart from that checkpoint would not write them again.
 *
 * <p>So it ends the job instead of restarting it. To mend it, start the job from the checkpoint
 * before: what other topics then see twice has the same ids.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class TransactionLostException extends IOException {
  private static final long serialVersionUID = 1L;

  TransactionLostException(String transactionalId, String begun, Throwable cause) {
    super(
        "the broker dropped transaction "
            + transactionalId
            + ", begun at "
            + begun
            + ", so the records of the last checkpoint are lost: start the job from the checkpoint"
            + " before it, with --going-back",
        cause);
  }
}
