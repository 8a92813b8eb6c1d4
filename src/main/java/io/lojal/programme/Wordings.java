package io.lojal.programme;

import io.lojal.member.Holding;
import io.lojal.member.Period;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import io.lojal.member.Window;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;

/** The ways of writing time, shares and consent. */
public final class Wordings {
  static final Text<Duration> DURATION =
      Text.of(
          "a duration",
          "(0|[1-9][0-9]{0,4})(m|h|d)",
          "a number and a unit, like `90m`, `2h` or `30d`",
          Wordings::duration);

  private static final String SPAN = "([1-9][0-9]{0,3})(d|w|mo|y)";

  static final Text<Period> SPAN_ONLY =
      Text.of(
          "a period",
          SPAN,
          "a number and a unit, like `14d`, `2w`, `36mo` or `3y`",
          Wordings::period);

  /** {@link Period#NONE} for ever. */
  static final Text<Period> LIFE =
      Text.of(
          "a period",
          SPAN + "|forever",
          "a number and a unit, like `14d`, `2w`, `36mo` or `3y`, or `forever`",
          Wordings::period);

  static final Text<Wait> WAIT =
      Text.of(
          "a period",
          SPAN + "|none|until credit",
          "a number and a unit, like `14d`, `2w`, `36mo` or `3y`, or `none`, or `until credit`",
          matcher ->
              matcher.group().equals("until credit")
                  ? Wait.UNTIL_CREDIT
                  : Wait.period(period(matcher)));

  /**
   * How long points are good for.
   *
   * @param period null for ever
   */
  record Good(Period period, boolean fromActivity, Validity.End end) {
    static final Good FOREVER = new Good(null, false, Validity.End.DAY);
  }

  static final Text<Good> VALIDITY =
      Text.of(
          "a validity",
          SPAN + "( from activity)?(?: to end of (month|quarter|half-year|year))?|forever",
          "a number and a unit, like `14d`, `2w`, `36mo` or `3y`, or `forever`; then, if need be,"
              + " `from activity`, `to end of month`, `quarter`, `half-year` or `year`",
          Wordings::good);

  /** How long a level is held. */
  static final Text<Holding> HOLDING =
      Text.of(
          "how long a level holds",
          "window|next-window|forever|window plus "
              + SPAN
              + "|"
              + SPAN
              + "(?: to end of (month|quarter|half-year|year))?",
          "`window`, `next-window`, `window plus 3mo`, `forever`, or a period like `12mo` or `12mo"
              + " to end of month`",
          Wordings::holding);

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String DAY_OF_YEAR = "([0-9]{2}-[0-9]{2})";

  static final Text<WrittenWindow> WINDOW =
      Text.of(
          "a window",
          "lifetime|day|week|month|quarter|year(?: from (?:"
              + DAY_OF_YEAR
              + "|joining))?|since "
              + DAY_OF_YEAR
              + "|rolling "
              + SPAN
              + "|"
              + SPAN
              + " from ([a-z][a-z0-9-]*)|("
              + DAY
              + ") to ("
              + DAY
              + ")",
          "`lifetime`, `day`, `week`, `month`, `quarter`, `year`, `year from 05-15` (days 01 to"
              + " 28), `year from joining`, `since 05-15`, `rolling 7d`, `30d from` an event, or `2025-11-01 to 2025-11-30`",
          Wordings::window);

  public static final Text<LocalDate> DATE =
      Text.of(
          "a date",
          DAY,
          "year, month and day, like `2025-12-01`",
          matcher -> LocalDate.parse(matcher.group()));

  static final Text<LocalDateTime> DATE_TIME =
      Text.of(
          "a date and time",
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?",
          "date and time in the programme's zone, like `2025-11-01T00:00:00`",
          matcher -> LocalDateTime.parse(matcher.group()));

  /** In hundredths of a percent. */
  static final Text<Integer> PERCENT =
      Text.of(
          "a share",
          "(100(?:\\.00?)?|[0-9]{1,2}(?:\\.[0-9]{1,2})?)%",
          "percent with two decimals at most, from `0%` to `100%`, like `12.5%`",
          matcher -> new BigDecimal(matcher.group(1)).movePointRight(2).intValueExact());

  /** Purpose and channel. */
  static final Text<String[]> CONSENT =
      Text.of(
          "a consent",
          "[a-z][a-z0-9-]*/[a-z][a-z0-9-]*",
          "purpose and channel, like `marketing/push`",
          matcher -> matcher.group().split("/", -1));

  private Wordings() {}

  private static Good good(Matcher matcher) {
    if (matcher.group(1) == null) {
      return Good.FOREVER;
    }
    return new Good(period(matcher), matcher.group(3) != null, end(matcher.group(4)));
  }

  private static Holding holding(Matcher matcher) {
    if (matcher.group(1) != null) {
      return Holding.plus(period(matcher.group(1), matcher.group(2)));
    }
    if (matcher.group(3) != null) {
      return Holding.period(period(matcher.group(3), matcher.group(4)), end(matcher.group(5)));
    }
    return switch (matcher.group()) {
      case "window" -> Holding.WINDOW;
      case "next-window" -> Holding.NEXT_WINDOW;
      default -> Holding.FOREVER;
    };
  }

  private static Validity.End end(String word) {
    return word == null
        ? Validity.End.DAY
        : Validity.End.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Duration duration(Matcher matcher) {
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static Period period(Matcher matcher) {
    return matcher.group(1) == null ? Period.NONE : period(matcher.group(1), matcher.group(2));
  }

  static Period period(String count, String unit) {
    return new Period(
        Integer.parseInt(count),
        switch (unit) {
          case "d" -> Period.Unit.DAYS;
          case "w" -> Period.Unit.WEEKS;
          case "mo" -> Period.Unit.MONTHS;
          default -> Period.Unit.YEARS;
        });
  }

  private static WrittenWindow window(Matcher matcher) {
    if (matcher.group(7) != null) {
      Period length = period(matcher.group(5), matcher.group(6));
      return new WrittenWindow(Window.openedBy(null, length), matcher.group(7));
    }
    return new WrittenWindow(plainWindow(matcher), null);
  }

  private static Window plainWindow(Matcher matcher) {
    if (matcher.group(1) != null) {
      MonthDay start = startOfYear(matcher.group(1));
      return Window.yearFrom(start.getMonthValue(), start.getDayOfMonth());
    }
    if (matcher.group(2) != null) {
      MonthDay start = startOfYear(matcher.group(2));
      return Window.since(start.getMonthValue(), start.getDayOfMonth());
    }
    if (matcher.group(3) != null) {
      return Window.rolling(period(matcher.group(3), matcher.group(4)));
    }
    if (matcher.group(8) != null) {
      LocalDate from = LocalDate.parse(matcher.group(8));
      LocalDate to = LocalDate.parse(matcher.group(9));
      if (to.isBefore(from)) {
        throw new DateTimeException("it ends before it begins");
      }
      return Window.span(from, to);
    }
    return switch (matcher.group()) {
      case "lifetime" -> Window.LIFETIME;
      case "day" -> Window.DAY;
      case "week" -> Window.WEEK;
      case "month" -> Window.MONTH;
      case "quarter" -> Window.QUARTER;
      case "year from joining" -> Window.JOINING;
      default -> Window.yearFrom(1, 1);
    };
  }

  static MonthDay startOfYear(String word) {
    MonthDay start = MonthDay.parse("--" + word);
    if (start.getDayOfMonth() > 28) {
      throw new DateTimeException("a year cannot begin on a day that months lack");
    }
    return start;
  }
}
