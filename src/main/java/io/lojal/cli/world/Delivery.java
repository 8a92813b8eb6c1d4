package io.lojal.cli.world;

import io.lojal.member.Event;
import io.lojal.member.EventKind;

/**
 * One record as it reaches the broker.
 *
 * @param deliverAtMillis simulated time; never before the delivery that precedes it
 * @param kind which topic it goes to, also for bytes that are no event
 * @param event what happened, perhaps earlier, perhaps wrong; null where {@code bytes} is sent
 * @param bytes what is sent instead of an event; null where there is one
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a socket; nobody compares them.
public record Delivery(
    long deliverAtMillis, EventKind kind, Event event, byte[] bytes, Manner manner) {

  /** How a record comes, which the receiver has to find out for itself. */
  public enum Manner {
    /** Within two seconds. */
    PROMPT,
    /** Minutes, hours or days after it happened. */
    LATE,
    /** Known already, with the same content. */
    REPEATED,
    /** Known already by its id, with other content. */
    CHANGED,
    /** No event, or one that has to be refused. */
    BROKEN
  }

  static Delivery of(long deliverAtMillis, Event event, Manner manner) {
    return new Delivery(deliverAtMillis, event.kind(), event, null, manner);
  }

  static Delivery garbage(long deliverAtMillis, EventKind kind, byte[] bytes) {
    return new Delivery(deliverAtMillis, kind, null, bytes, Manner.BROKEN);
  }
}
