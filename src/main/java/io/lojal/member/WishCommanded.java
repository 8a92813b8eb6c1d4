package io.lojal.member;

/**
 * A member asks for something of the programme. It is answered once.
 *
 * @param name which one, as the programme names it; of a showcase several, separated by spaces
 * @param date a boost's, as in "2026-03-20", or empty for now; the first and last of a pause, as in
 *     "2026-03-20/2026-03-27"
 */
public record WishCommanded(Envelope envelope, Action action, String name, String date)
    implements Commanded {

  /** What is asked for. The order rests in state and never changes. */
  public enum Action {
    /** That a boost begins. */
    BOOST,
    /** A piece of a drop. */
    CLAIM,
    /** That a streak has one more freeze. */
    FREEZE,
    /** That a streak that lapsed goes on. */
    REPAIR,
    /** That a streak asks nothing for some days. */
    PAUSE,
    /** That these badges are shown, and no others. */
    SHOWCASE,
    /** To bear a title, or none. */
    TITLE,
    /** To be seen by others. */
    APPEAR,
    /** Not to be seen any more. */
    HIDE;

    /** Whether it says what others see of the member. */
    public boolean isOfExpression() {
      return switch (this) {
        case SHOWCASE, TITLE, APPEAR, HIDE -> true;
        case BOOST, CLAIM, FREEZE, REPAIR, PAUSE -> false;
      };
    }
  }

  @Override
  public EventKind kind() {
    return EventKind.WISH;
  }
}
