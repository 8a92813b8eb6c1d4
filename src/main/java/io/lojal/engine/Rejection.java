package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.RejectionCode;

/**
 * An event that was refused, with whom it concerns.
 *
 * @param detail what is wrong, in words, without personal data
 * @param member as far as it could be read, else empty
 * @param eventId as far as it could be read, else empty
 */
public record Rejection(RejectionCode code, String detail, String member, String eventId) {

  /** Of an event that could be read whole. */
  static Rejection of(RejectionCode code, String detail, Event event) {
    return new Rejection(code, detail, event.member(), event.id());
  }
}
