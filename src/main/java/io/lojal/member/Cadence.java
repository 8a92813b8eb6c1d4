package io.lojal.member;

import java.time.LocalDate;

/**
 * The periods of a streak, as dates. Where some days, or a part of the year, do not count, there
 * are gaps between periods: nothing is asked there, and nothing is missed.
 *
 * @param every day, week or month; null where periods have a length of their own
 * @param days that length, counted from the streak's first day; else 0
 * @param weekdays those that count, Monday the lowest bit; not for weeks, months or own lengths
 * @param season a period counts that lies wholly within one; null for the whole year
 */
public record Cadence(Window every, int days, int weekdays, Season season) {

  public static final int ALL_WEEKDAYS = 0b111_1111;

  public static Cadence every(Window window) {
    return new Cadence(window, 0, ALL_WEEKDAYS, null);
  }

  public static Cadence everyDays(int days) {
    return new Cadence(null, days, ALL_WEEKDAYS, null);
  }

  /** How many days the shortest period has. */
  public int shortestDays() {
    if (every == null) {
      return days;
    }
    return every == Window.DAY ? 1 : every == Window.WEEK ? 7 : 28;
  }

  /** The first date of the period that a streak begins with on a date; null where none counts. */
  LocalDate holding(LocalDate date) {
    LocalDate first = every == null ? date : every.startOf(every.indexOf(date));
    return counts(first) ? first : null;
  }

  /** The first date after the period that begins on a date. */
  LocalDate end(LocalDate first) {
    return every == null ? first.plusDays(days) : every.startOf(every.indexOf(first) + 1);
  }

  /** The first date of the next period that counts. */
  LocalDate after(LocalDate first) {
    LocalDate next = end(first);
    while (!counts(next)) {
      next = end(next);
    }
    return next;
  }

  private boolean counts(LocalDate first) {
    boolean itsDay =
        weekdays == ALL_WEEKDAYS || (weekdays >> (first.getDayOfWeek().getValue() - 1) & 1) == 1;
    return itsDay && (season == null || season.holds(first, end(first).minusDays(1)));
  }
}
