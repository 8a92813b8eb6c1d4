package io.lojal.member;

import java.util.List;

/**
 * A fact: what became of a wish.
 *
 * @param envelope the command's id, and the time at which it was decided
 * @param date the one that was asked for, or empty
 * @param accepted whether it is as wished; of a claim, whether it was passed on to the drop
 * @param fromMillis when the boost begins; else 0
 * @param toMillis the first instant at which it is over; else 0
 * @param taken the lots that were spent on it, in the order they were taken; most wishes cost none
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
    long toMillis,
    List<RedemptionDecided.Taken> taken)
    implements Decided {

  /** The code of a boost that is accepted because one is saved. */
  static final String SAVED = "SAVED";

  public WishDecided {
    taken = List.copyOf(taken);
  }

  /**
   * @param refusal why not, or empty
   * @param from and {@code to} count only where it is not refused
   */
  static WishDecided of(WishCommanded wish, long nowMillis, String refusal, long from, long to) {
    return of(wish, nowMillis, refusal, from, to, List.of());
  }

  /** What costs points, and takes no time. */
  static WishDecided of(
      WishCommanded wish, long nowMillis, String refusal, List<RedemptionDecided.Taken> taken) {
    return of(wish, nowMillis, refusal, 0, 0, taken);
  }

  private static WishDecided of(
      WishCommanded wish,
      long nowMillis,
      String refusal,
      long from,
      long to,
      List<RedemptionDecided.Taken> taken) {
    Envelope asked = wish.envelope();
    boolean accepted = refusal.isEmpty();
    return new WishDecided(
        new Envelope(
            asked.id(), asked.member(), nowMillis, asked.source(), asked.channel(), Long.MAX_VALUE),
        asked.timeMillis(),
        wish.action(),
        wish.name(),
        wish.date(),
        accepted,
        refusal,
        accepted ? from : 0,
        accepted ? to : 0,
        taken);
  }

  /** A boost is chosen that had been earned. */
  static WishDecided saved(WishCommanded wish, long nowMillis, long from, long to) {
    WishDecided fact = of(wish, nowMillis, "", from, to);
    return new WishDecided(
        fact.envelope,
        fact.commandTimeMillis,
        fact.action,
        fact.name,
        fact.date,
        true,
        SAVED,
        from,
        to,
        List.of());
  }

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
