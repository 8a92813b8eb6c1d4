package io.lojal.cli.scenario;

import io.lojal.programme.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A time as a person writes it, before anybody knows from where it is looked at. A day without a
 * time of day is its first instant. A time of day that a change of clocks leaves out is the one
 * that the clocks show instead (02:30 is 03:30); of one that comes twice it is the first.
 */
sealed interface When {
  List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  String DATE = "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})";
  String WEEKDAY = "(?<weekday>" + String.join("|", WEEKDAYS) + ")";
  String TIME = "(?<%s>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{3})?)?)";
  String SHIFT = "(?<shift>[+-][0-9]{1,4}) (?<unit>minute|hour|day|week|month|year)s?";

  /** Any of the ways. */
  Text<When> FORM =
      Text.of(
          "a time",
          "(?:"
              + String.join("|", DATE, WEEKDAY, SHIFT)
              + ")(?: "
              + TIME.formatted("time")
              + ")?|"
              + TIME.formatted("alone"),
          "it like `Mon 09:00`, `09:00`, `+3 weeks`, `+2 days 10:00` or `2026-01-05 09:00`",
          When::of);

  /** What needs nothing to look from. */
  Text<OnDate> FIXED =
      Text.of(
          "a date",
          DATE + "(?: " + TIME.formatted("time") + ")?",
          "it like `2026-01-05` or `2026-01-05 09:00`",
          matcher -> new OnDate(LocalDate.parse(matcher.group("date")), time(matcher, "time")));

  /** A word that is known to fit {@link #FORM}. */
  static When of(String word) {
    Matcher matcher = FORM.pattern().matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(word + " is no time");
    }
    return of(matcher);
  }

  private static When of(Matcher matcher) {
    LocalTime time = time(matcher, "time");
    if (matcher.group("date") != null) {
      return new OnDate(LocalDate.parse(matcher.group("date")), time);
    }
    if (matcher.group("weekday") != null) {
      return new OnWeekday(DayOfWeek.of(1 + WEEKDAYS.indexOf(matcher.group("weekday"))), time);
    }
    if (matcher.group("alone") != null) {
      return new AtTime(time(matcher, "alone"));
    }
    String unit = matcher.group("unit").toUpperCase(Locale.ROOT) + "S";
    return new After(Integer.parseInt(matcher.group("shift")), ChronoUnit.valueOf(unit), time);
  }

  private static LocalTime time(Matcher matcher, String group) {
    String word = matcher.group(group);
    return word == null ? null : LocalTime.parse(word);
  }

  private static ZonedDateTime at(LocalDate date, LocalTime time, ZonedDateTime from) {
    return time == null
        ? date.atStartOfDay(from.getZone())
        : date.atTime(time).atZone(from.getZone());
  }

  /** The next such time: not before where it is looked at from, if it is not said outright. */
  ZonedDateTime next(ZonedDateTime from);

  /** The last such time: not after where it is looked at from, if it is not said outright. */
  ZonedDateTime last(ZonedDateTime from);

  /** "2026-01-05 09:00". */
  record OnDate(LocalDate date, LocalTime time) implements When {
    @Override
    public ZonedDateTime next(ZonedDateTime from) {
      return at(date, time, from);
    }

    @Override
    public ZonedDateTime last(ZonedDateTime from) {
      return at(date, time, from);
    }
  }

  /** "Mon 09:00". */
  record OnWeekday(DayOfWeek day, LocalTime time) implements When {
    @Override
    public ZonedDateTime next(ZonedDateTime from) {
      LocalDate date = from.toLocalDate().with(TemporalAdjusters.nextOrSame(day));
      ZonedDateTime found = at(date, time, from);
      return found.isBefore(from) ? at(date.plusWeeks(1), time, from) : found;
    }

    @Override
    public ZonedDateTime last(ZonedDateTime from) {
      LocalDate date = from.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
      ZonedDateTime found = at(date, time, from);
      return found.isAfter(from) ? at(date.minusWeeks(1), time, from) : found;
    }
  }

  /** "09:00". */
  record AtTime(LocalTime time) implements When {
    @Override
    public ZonedDateTime next(ZonedDateTime from) {
      ZonedDateTime found = at(from.toLocalDate(), time, from);
      return found.isBefore(from) ? at(from.toLocalDate().plusDays(1), time, from) : found;
    }

    @Override
    public ZonedDateTime last(ZonedDateTime from) {
      ZonedDateTime found = at(from.toLocalDate(), time, from);
      return found.isAfter(from) ? at(from.toLocalDate().minusDays(1), time, from) : found;
    }
  }

  /** "+2 days 10:00". */
  record After(int number, ChronoUnit unit, LocalTime time) implements When {
    public After {
      if (time != null && !unit.isDateBased()) {
        throw new DateTimeException("a time of day after hours or minutes");
      }
    }

    @Override
    public ZonedDateTime next(ZonedDateTime from) {
      ZonedDateTime found = from.plus(number, unit);
      return time == null ? found : at(found.toLocalDate(), time, from);
    }

    @Override
    public ZonedDateTime last(ZonedDateTime from) {
      return next(from);
    }
  }
}
