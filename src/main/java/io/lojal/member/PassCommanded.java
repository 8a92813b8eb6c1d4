package io.lojal.member;

/**
 * A member passes something on to another. It is answered once.
 *
 * @param name the rule, as the programme names it
 * @param to the other member
 * @param points above 0 where points are passed on; else 0
 */
public record PassCommanded(Envelope envelope, Action action, String name, String to, long points)
    implements Commanded {

  /** What is asked for. The order rests in state and never changes. */
  public enum Action {
    /** That points go to the other. */
    TRANSFER,
    /** That the other has a level for a while. */
    GIFT
  }

  @Override
  public EventKind kind() {
    return EventKind.PASS;
  }
}
