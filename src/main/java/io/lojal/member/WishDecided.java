package io.lojal.member;

/**
 * A fact: what became of a wish.
 *
 * @param envelope the command's id, and the time at which it was decided
 * @param date the one that was asked for, or empty
 * @param fromMillis when the boost begins; 0 where it was refused
 * @param toMillis the first instant at which it is over; 0 where it was refused
 */
public record WishDecided(
    Envelope envelope,
    long commandTimeMillis,
    WishCommanded.Action action,
    String name,
    String date,
    boolean accepted,
    String code,
    long fromMillis,
    long toMillis)
    implements Decided {

  @Override
  public EventKind kind() {
    return EventKind.WISH_ANSWER;
  }

  @Override
  public boolean answers(Commanded command) {
    return command instanceof WishCommanded other
        && other.timeMillis() == commandTimeMillis
        && other.action() == action
        && other.name().equals(name)
        && other.date().equals(date);
  }
}
