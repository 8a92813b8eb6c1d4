package io.lojal.programme;

import io.lojal.member.CalendarDays;
import io.lojal.member.CalendarDays.Kind;
import io.lojal.member.Period;
import io.lojal.member.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** The ways of writing days of the calendar. */
final class CalendarWordings {
  /** Further from a birthday than this is nearer to another one. */
  private static final int MOST_DAYS = 300;

  private static final String WEEKDAY =
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final List<String> NUMBERS = List.of("first", "second", "third", "fourth");

  static final Text<CalendarDays> DAYS =
      Text.of(
          "days of the calendar",
          "every day"
              + "|every "
              + WEEKDAY
              + "|(first|second|third|fourth|last) "
              + WEEKDAY
              + " of month"
              + "|(?:day ([1-9]|1[0-9]|2[0-8])|last day) of month"
              + "|([0-9]{2}-[0-9]{2})"
              + "|(?:([1-9][0-9]{0,2})d (before|after) )?(birthday|anniversary)"
              + "|([1-9][0-9]{0,3})(d|w|mo|y) after joining",
          "`every day`, `every thursday`, `first monday of month`, `day 15 of month` (1 to 28),"
              + " `last day of month`, `12-24`, `birthday`, `7d before birthday` (300d at most),"
              + " `anniversary`, or `30d after joining`",
          CalendarWordings::days);

  static final Text<LocalTime> TIME_OF_DAY =
      Text.of(
          "a time of day",
          "([01][0-9]|2[0-3]):[0-5][0-9]",
          "hours and minutes, like `09:00`",
          matcher -> LocalTime.parse(matcher.group()));

  /** {@link Duration#ZERO} for a day of the calendar. */
  static final Text<Duration> LASTS =
      Text.of(
          "a time",
          "day|([1-9][0-9]{0,2})h",
          "`day`, or hours, like `6h`",
          matcher ->
              matcher.group(1) == null
                  ? Duration.ZERO
                  : Duration.ofHours(Long.parseLong(matcher.group(1))));

  static final Text<Window> YEAR =
      Text.of(
          "a year",
          "year(?: from ([0-9]{2}-[0-9]{2}))?",
          "`year`, or `year from 05-15` (days 01 to 28)",
          matcher -> {
            MonthDay start =
                matcher.group(1) == null
                    ? MonthDay.of(1, 1)
                    : Wordings.startOfYear(matcher.group(1));
            return Window.yearFrom(start.getMonthValue(), start.getDayOfMonth());
          });

  private CalendarWordings() {}

  private static CalendarDays days(Matcher matcher) {
    if (matcher.group(8) != null) {
      return own(matcher);
    }
    if (matcher.group(9) != null) {
      Period after = Wordings.period(matcher.group(9), matcher.group(10));
      return new CalendarDays(Kind.JOINING, 0, 0, after);
    }
    if (matcher.group(5) != null) {
      MonthDay day = MonthDay.parse("--" + matcher.group(5));
      return CalendarDays.of(Kind.DAY_OF_YEAR, day.getMonthValue(), day.getDayOfMonth());
    }
    if (matcher.group(2) != null) {
      int number = NUMBERS.indexOf(matcher.group(2)) + 1;
      return CalendarDays.of(
          Kind.WEEKDAY_OF_MONTH, number == 0 ? -1 : number, weekday(matcher.group(3)));
    }
    if (matcher.group(1) != null) {
      return CalendarDays.of(Kind.WEEKDAY, 0, weekday(matcher.group(1)));
    }
    if (matcher.group().equals("every day")) {
      return CalendarDays.of(Kind.DAY, 0, 0);
    }
    String day = matcher.group(4);
    return CalendarDays.of(Kind.DAY_OF_MONTH, day == null ? -1 : Integer.parseInt(day), 0);
  }

  private static CalendarDays own(Matcher matcher) {
    int days = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
    if (days > MOST_DAYS) {
      throw new DateTimeException("nearer to another year's");
    }
    return CalendarDays.of(
        matcher.group(8).equals("birthday") ? Kind.BIRTHDAY : Kind.ANNIVERSARY,
        "before".equals(matcher.group(7)) ? -days : days,
        0);
  }

  private static int weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
  }
}
