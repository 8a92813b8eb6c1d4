package io.lojal.cli.bench;

import io.lojal.wire.Topic;

/**
 * A record on the tape, ready for the log.
 *
 * @param id the event's; empty for bytes that are none
 * @param prompt it came when it happened: neither late, nor a repeat, nor broken
 * @param arrivesMillis when it reaches the broker, in simulated time; never before its predecessor
 * @param timeMillis when it happened
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a socket; nobody compares them.
record Taped(
    Topic topic,
    String id,
    boolean prompt,
    long arrivesMillis,
    long timeMillis,
    byte[] key,
    byte[] value) {}
