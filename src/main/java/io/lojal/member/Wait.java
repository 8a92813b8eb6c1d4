package io.lojal.member;

/**
 * How long points are pending.
 *
 * @param period until then at the latest, from the date of the event; {@link Period#NONE} for none
 * @param until the activity that releases them before, or null
 * @param naming the activity's attribute that names the purchase; null without {@code until}
 * @param lapses whether points that were not released in time are lost
 */
public record Wait(Kind kind, Period period, Match until, String naming, boolean lapses) {
  public static final Wait NONE = new Wait(Kind.NONE, Period.NONE, null, null, false);

  /** Until the first day of what was booked. */
  public static final Wait UNTIL_CREDIT = new Wait(Kind.CREDIT, Period.NONE, null, null, false);

  /** What is waited for. */
  public enum Kind {
    NONE,
    PERIOD,
    CREDIT,
    ACTIVITY
  }

  public static Wait period(Period period) {
    return period.isNone() ? NONE : new Wait(Kind.PERIOD, period, null, null, false);
  }

  public static Wait until(Match until, String naming, Period atLatest, boolean lapses) {
    return new Wait(Kind.ACTIVITY, atLatest, until, naming, lapses);
  }
}
