package io.lojal.job;

/**
 * A record as it came from the log, before anyone judged it: bytes that do not decode must be able
 * to leave again, untouched, with their position.
 *
 * <p>Its arrays are shared, not copied; nobody writes to them.
 *
 * @param timestampMillis the log's timestamp, in milliseconds since the epoch, UTC; -1 where it has
 *     none
 * @param key null where there is none
 * @param value null for a tombstone
 * @param headerNames in the order of the log; a name may repeat
 * @param headerValues beside {@code headerNames}; a single value may be null
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on a hot path; records are not compared here.
public record RawRecord(
    String topic,
    int partition,
    long offset,
    long timestampMillis,
    byte[] key,
    byte[] value,
    String[] headerNames,
    byte[][] headerValues) {}
