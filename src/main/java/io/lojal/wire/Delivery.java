package io.lojal.wire;

import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * What a sink promises.
 *
 * @param transactionTimeout when the broker gives up a transaction: longer than the longest outage
 *     that must not lose records, and at most {@link #LONGEST_TRANSACTION}
 * @param goingBack the job is started from an older checkpoint on purpose: transactions in it that
 *     the broker has moved on from count as committed back then
 */
public record Delivery(DeliveryGuarantee guarantee, Duration transactionTimeout, boolean goingBack)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The broker's own limit unless it is raised there: a sink that asks for more does not start. */
  public static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

  public Delivery {
    if (transactionTimeout.compareTo(LONGEST_TRANSACTION) > 0) {
      throw new IllegalArgumentException(
          "transactions of " + transactionTimeout + " are longer than " + LONGEST_TRANSACTION);
    }
  }

  /** The usual promise: transactions as long as brokers allow, and no going back. */
  public static Delivery of(DeliveryGuarantee guarantee) {
    return new Delivery(guarantee, LONGEST_TRANSACTION, false);
  }
}
