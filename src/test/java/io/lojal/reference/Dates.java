package io.lojal.reference;

import io.lojal.member.Period;
import io.lojal.member.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Dates, written a second time: a window is named by its first date here, not by a number. */
final class Dates {
  private Dates() {}

  static LocalDate date(long millis, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone).toLocalDate();
  }

  /** Midnight; the first of two; the first instant after it where there is none. */
  static long start(LocalDate date, ZoneId zone) {
    LocalDateTime midnight =
        LocalDateTime.of(date.getYear(), date.getMonth(), date.getDayOfMonth(), 0, 0);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(midnight);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(midnight);
      return gap.getInstant().toEpochMilli();
    }
    return midnight.toInstant(offsets.get(0)).toEpochMilli();
  }

  /** The first date of the window that holds a date. */
  static LocalDate first(Window window, LocalDate date) {
    return switch (window.kind()) {
      case LIFETIME -> LocalDate.MIN;
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.with(TemporalAdjusters.firstDayOfMonth());
      case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR, SINCE -> {
        LocalDate turn = LocalDate.of(date.getYear(), window.month(), window.day());
        yield turn.isAfter(date) ? turn.minusYears(1) : turn;
      }
      case SPAN -> LocalDate.ofEpochDay(window.fromDay());
      default -> throw new IllegalStateException(window.toString());
    };
  }

  /** The first date of the window after the one that begins on a date. */
  static LocalDate next(Window window, LocalDate first) {
    return switch (window.kind()) {
      case LIFETIME -> LocalDate.MAX;
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusDays(7);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR, SINCE -> first.plusYears(1);
      case SPAN -> LocalDate.ofEpochDay(window.toDay() + 1);
      default -> throw new IllegalStateException(window.toString());
    };
  }

  /** The last day of the calendar month, or of the quarter, half-year or year, of a date. */
  static LocalDate lastOfMonths(LocalDate date, int months) {
    LocalDate last = date;
    do {
      last = last.with(TemporalAdjusters.lastDayOfMonth());
      if (last.getMonthValue() % months == 0) {
        return last;
      }
      last = last.plusDays(1);
    } while (true);
  }

  static LocalDate plus(LocalDate date, Period period) {
    return switch (period.unit()) {
      case DAYS -> date.plusDays(period.count());
      case WEEKS -> date.plusDays(7L * period.count());
      case MONTHS -> date.plusMonths(period.count());
      case YEARS -> date.plusMonths(12L * period.count());
    };
  }

  static LocalDate minus(LocalDate date, Period period) {
    return switch (period.unit()) {
      case DAYS -> date.minusDays(period.count());
      case WEEKS -> date.minusDays(7L * period.count());
      case MONTHS -> date.minusMonths(period.count());
      case YEARS -> date.minusMonths(12L * period.count());
    };
  }
}
