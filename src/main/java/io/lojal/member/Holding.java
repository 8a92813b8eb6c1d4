package io.lojal.member;

import java.time.LocalDate;

/**
 * How long a level is held before it is looked at again.
 *
 * @param period for {@link Kind#PLUS} how much longer than its window, for {@link Kind#PERIOD} how
 *     long from the day it was reached; else none
 * @param end what the last day of a period is the last day of
 */
public record Holding(Kind kind, Period period, Validity.End end) {

  /** What a level's time goes by. */
  public enum Kind {
    /** To the end of the window; where windows move with the day, to the end of the day. */
    WINDOW,
    NEXT_WINDOW,
    /** To the end of the window, and a while longer. */
    PLUS,
    PERIOD,
    FOREVER
  }

  public static final Holding WINDOW = of(Kind.WINDOW);
  public static final Holding NEXT_WINDOW = of(Kind.NEXT_WINDOW);
  public static final Holding FOREVER = of(Kind.FOREVER);

  private static Holding of(Kind kind) {
    return new Holding(kind, Period.NONE, Validity.End.DAY);
  }

  public static Holding plus(Period period) {
    return new Holding(Kind.PLUS, period, Validity.End.DAY);
  }

  public static Holding period(Period period, Validity.End end) {
    return new Holding(Kind.PERIOD, period, end);
  }

  boolean isPeriod() {
    return kind == Kind.PERIOD;
  }

  /** Whether what the window that ended earned still counts when its end is looked at. */
  boolean looksBack() {
    return kind == Kind.NEXT_WINDOW || kind == Kind.PLUS;
  }

  /** The last day of a period that begins on a day; both as epoch days. */
  long lastDay(long day) {
    return end.of(period.after(LocalDate.ofEpochDay(day))).toEpochDay();
  }
}
