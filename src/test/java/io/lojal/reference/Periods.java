package io.lojal.reference;

import io.lojal.member.Cadence;
import io.lojal.member.Window;
import io.lojal.member.WishDecided;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The periods of a streak, found by looking at one day after the other. */
final class Periods {
  private final Cadence cadence;
  private final List<WishDecided> pauses;

  /**
   * @param pauses facts of days on which nothing is asked
   */
  Periods(Cadence cadence, List<WishDecided> pauses) {
    this.cadence = cadence;
    this.pauses = pauses;
  }

  static LocalDate lastPaused(WishDecided pause) {
    return LocalDate.parse(pause.date().substring(11));
  }

  boolean isPaused(LocalDate first) {
    for (LocalDate day = first; day.isBefore(end(first)); day = day.plusDays(1)) {
      for (WishDecided pause : pauses) {
        LocalDate from = LocalDate.parse(pause.date().substring(0, 10));
        if (!day.isBefore(from) && !day.isAfter(lastPaused(pause))) {
          return true;
        }
      }
    }
    return false;
  }

  LocalDate holding(LocalDate date) {
    LocalDate first = cadence.every() == null ? date : Dates.first(cadence.every(), date);
    return counts(first) ? first : null;
  }

  LocalDate end(LocalDate first) {
    return cadence.every() == null
        ? first.plusDays(cadence.days())
        : Dates.next(cadence.every(), first);
  }

  /** The first period that counts and begins on a date or later. */
  LocalDate countingFrom(LocalDate date, LocalDate before) {
    LocalDate day = date;
    while (!begins(day, before) || !counts(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean begins(LocalDate day, LocalDate before) {
    return cadence.every() == null
        ? (day.toEpochDay() - before.toEpochDay()) % cadence.days() == 0
        : Dates.first(cadence.every(), day).equals(day);
  }

  private boolean counts(LocalDate first) {
    if (cadence.every() == Window.DAY) {
      int bit = 1 << first.getDayOfWeek().ordinal();
      if ((cadence.weekdays() & bit) == 0) {
        return false;
      }
    }
    for (LocalDate day = first; day.isBefore(end(first)); day = day.plusDays(1)) {
      if (cadence.season() != null && !isInSeason(day)) {
        return false;
      }
    }
    return !isPaused(first);
  }

  private boolean isInSeason(LocalDate day) {
    MonthDay from = cadence.season().from();
    MonthDay to = cadence.season().to();
    MonthDay it = MonthDay.from(day);
    return from.compareTo(to) <= 0
        ? it.compareTo(from) >= 0 && it.compareTo(to) <= 0
        : it.compareTo(from) >= 0 || it.compareTo(to) <= 0;
  }
}
