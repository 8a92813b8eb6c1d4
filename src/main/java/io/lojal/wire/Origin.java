package io.lojal.wire;

import java.util.List;

/**
 * Where a record came from, and everything of it: enough to send it again once it is mended.
 *
 * @param timestampMillis the record's own; {@link Long#MIN_VALUE} where it has none
 * @param key null where it has none
 * @param value the original bytes, or where it was refused after it had been read, the event as a
 *     line of JSON; null where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // What the log had, byte for byte; never compared.
public record Origin(
    String topic,
    int partition,
    long offset,
    long timestampMillis,
    byte[] key,
    byte[] value,
    List<Header> headers) {

  /** A header; its value may be null. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Header(String name, byte[] value) {}
}
