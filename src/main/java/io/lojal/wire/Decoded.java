package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.member.Event;

/** What became of something that should have been an event: bad data is a value, not a failure. */
public sealed interface Decoded {

  /** A valid event. */
  record Accepted(Event event) implements Decoded {}

  /** Why it is none. */
  record Refused(Rejection rejection) implements Decoded {}
}
