package io.lojal.member;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;

/**
 * Dates that come again and again, or once, in a member's own calendar.
 *
 * @param number which one of a month, from 1, or -1 for the last; the month of a date of the year;
 *     how many days after a birthday or anniversary, below 0 for before
 * @param unit the day of the week or of the month
 * @param after how long after joining; else {@link Period#NONE}
 */
public record CalendarDays(Kind kind, int number, int unit, Period after) {

  /** What the dates go by. */
  public enum Kind {
    DAY,
    WEEKDAY,
    WEEKDAY_OF_MONTH,
    DAY_OF_MONTH,
    DAY_OF_YEAR,
    BIRTHDAY,
    ANNIVERSARY,
    JOINING
  }

  /** More than lie between two dates that go by the month. */
  private static final int TWO_MONTHS = 62;

  /** More years than lie between two dates that go by the year. */
  private static final int YEARS = 3;

  public static CalendarDays of(Kind kind, int number, int unit) {
    return new CalendarDays(kind, number, unit, Period.NONE);
  }

  /**
   * The first of the dates that is later than another; null where there is none.
   *
   * @param born null where it is not known
   * @param joined the joining date
   */
  LocalDate after(LocalDate date, LocalDate born, LocalDate joined) {
    return switch (kind) {
      case DAY, WEEKDAY, WEEKDAY_OF_MONTH, DAY_OF_MONTH -> after(date);
      case DAY_OF_YEAR -> yearly(date, this::inYear);
      case BIRTHDAY -> born == null ? null : anniversary(date, born);
      case ANNIVERSARY -> anniversary(date, joined);
      case JOINING -> after.after(joined).isAfter(date) ? after.after(joined) : null;
    };
  }

  /** Which birthday or anniversary a date goes by, from 1; else 0. */
  long countOf(LocalDate date, LocalDate born, LocalDate joined) {
    return switch (kind) {
      case BIRTHDAY -> date.minusDays(number).getYear() - born.getYear();
      case ANNIVERSARY -> date.minusDays(number).getYear() - joined.getYear();
      default -> 0;
    };
  }

  private LocalDate after(LocalDate date) {
    for (int days = 1; days <= TWO_MONTHS; days++) {
      if (holds(date.plusDays(days))) {
        return date.plusDays(days);
      }
    }
    throw new IllegalStateException("no such day in two months: " + this);
  }

  private boolean holds(LocalDate date) {
    return switch (kind) {
      case DAY -> true;
      case WEEKDAY -> isWeekday(date);
      case WEEKDAY_OF_MONTH -> isWeekday(date) && isNumberOfMonth(date);
      case DAY_OF_MONTH -> date.getDayOfMonth() == (number < 0 ? date.lengthOfMonth() : number);
      default -> throw new IllegalStateException(kind + " goes by the year");
    };
  }

  private boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.of(unit);
  }

  private boolean isNumberOfMonth(LocalDate date) {
    return number < 0
        ? date.getDayOfMonth() > date.lengthOfMonth() - 7
        : (date.getDayOfMonth() - 1) / 7 + 1 == number;
  }

  private LocalDate inYear(int year) {
    return YearMonth.of(year, number).atDay(Math.min(unit, lengthOf(year)));
  }

  private int lengthOf(int year) {
    return YearMonth.of(year, number).lengthOfMonth();
  }

  private LocalDate anniversary(LocalDate date, LocalDate first) {
    return yearly(
        date.isBefore(first) ? first.minusDays(1).plusDays(Math.min(0, number)) : date,
        year ->
            year <= first.getYear()
                ? LocalDate.MIN
                : first.plusYears(year - first.getYear()).plusDays(number));
  }

  /** Of one date a year, which may lie in the year before or after the one it goes by. */
  private static LocalDate yearly(LocalDate date, IntFunction<LocalDate> inYear) {
    for (int year = date.getYear() - 1; year <= date.getYear() + YEARS; year++) {
      LocalDate one = inYear.apply(year);
      if (one.isAfter(date)) {
        return one;
      }
    }
    throw new IllegalStateException("no such day in years");
  }
}
