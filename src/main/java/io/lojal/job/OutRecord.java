package io.lojal.job;

/**
 * A record ready for the log: bytes and where they go, so that one sink serves every topic and one
 * transaction covers all of a checkpoint.
 *
 * <p>Its arrays are shared, not copied; nobody writes to them.
 *
 * @param topic the full name, prefix included; one of those the sink was opened with
 * @param key decides the partition; null for any
 * @param value null for a tombstone
 * @param headerNames in the order they are to have
 * @param headerValues beside {@code headerNames}; a single value may be null
 * @param timestampMillis in milliseconds since the epoch, UTC; negative for the time of writing
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on a hot path; records are not compared here.
public record OutRecord(
    String topic,
    byte[] key,
    byte[] value,
    String[] headerNames,
    byte[][] headerValues,
    long timestampMillis) {}
