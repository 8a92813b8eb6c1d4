package io.lojal.member;

/**
 * A member asks for something of the programme. It is answered once.
 *
 * @param name which one, as the programme names it
 * @param date a boost's, as in "2026-03-20", or empty for now
 */
public record WishCommanded(Envelope envelope, Action action, String name, String date)
    implements Commanded {

  /** What is asked for. The order rests in state and never changes. */
  public enum Action {
    /** That a boost begins. */
    BOOST,
    /** A piece of a drop. */
    CLAIM
  }

  @Override
  public EventKind kind() {
    return EventKind.WISH;
  }
}
