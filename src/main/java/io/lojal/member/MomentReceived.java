package io.lojal.member;

/**
 * Mail from another key: so far, that a goal was reached.
 *
 * @param subject the rule that wrote ("goals/million-metres")
 * @param level what it says of it: the milestone in percent
 * @param hops how many keys it has passed, at least 1; mail is refused above 8
 */
public record MomentReceived(Envelope envelope, String subject, long level, int hops)
    implements Event {

  @Override
  public EventKind kind() {
    return EventKind.MOMENT;
  }
}
