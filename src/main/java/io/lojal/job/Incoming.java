package io.lojal.job;

/**
 * A valid event on its way to its member, in the form in which the journal keeps it, with the place
 * in the log it came from.
 *
 * @param member the key
 * @param event as {@link io.lojal.member.EventCodec} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on a hot path; records are not compared here.
public record Incoming(String member, byte[] event, String topic, int partition, long offset) {}
