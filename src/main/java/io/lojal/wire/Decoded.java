package io.lojal.wire;

import io.lojal.community.Mail;
import io.lojal.engine.Rejection;
import io.lojal.member.Event;

/** What became of something that should have been an event: bad data is a value, not a failure. */
public sealed interface Decoded {

  /** A valid event. */
  record Accepted(Event event) implements Decoded {}

  /** Mail between the keys of a goal: no member's event. */
  record ForShard(Mail mail) implements Decoded {}

  /** Why it is none. */
  record Refused(Rejection rejection) implements Decoded {}
}
