package io.lojal.wire;

import org.apache.flink.connector.kafka.sink.KafkaCommittable;

/**
 * A transaction to commit and since when it may have been open, which tells after a restart whether
 * the broker can have let it expire.
 *
 * @param begunMillis no later than the transaction's first record, by the task's clock, in
 *     milliseconds since the epoch
 */
record DatedTransaction(KafkaCommittable transaction, long begunMillis) {}
