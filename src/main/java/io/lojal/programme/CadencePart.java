package io.lojal.programme;

import io.lojal.member.Cadence;
import io.lojal.member.Season;
import io.lojal.member.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;

/** The periods of a streak, as they are written. */
final class CadencePart {
  private static final int SHORTEST_DAYS = 2;

  /** A season of so many days holds a whole week, wherever it begins. */
  private static final int HOLDS_A_WEEK = 13;

  private static final int HOLDS_A_MONTH = 61;

  static final Field<Cadence> EVERY =
      Field.needed(
          "every",
          Text.of(
              "a period",
              "day|week|month|([1-9][0-9]{0,2})d",
              "`day`, `week`, `month`, or a length like `10d`",
              matcher -> every(matcher.group(), matcher.group(1))),
          "The period: day, week (from Monday) or month, in the member's own zone; or a length like"
              + " `10d`, counted from the streak's first day.");

  static final Field<List<Placed<DayOfWeek>>> WEEKDAYS =
      Field.optional(
          "weekdays",
          new Listing<>(weekday()),
          null,
          "Only these days count, and only these are missed: `[saturday, sunday]`. With `every:"
              + " day`.");

  static final Field<Season> SEASON =
      Field.optional(
          "season",
          Text.of(
              "a season",
              "([0-9]{2}-[0-9]{2}) to ([0-9]{2}-[0-9]{2})",
              "its first and last day of the year, like `12-01 to 04-30`",
              matcher ->
                  new Season(
                      MonthDay.parse("--" + matcher.group(1)),
                      MonthDay.parse("--" + matcher.group(2)))),
          null,
          "Only periods that lie wholly within this part of the year count, and only these are"
              + " missed.");

  private CadencePart() {}

  private static Cadence every(String word, String days) {
    return switch (word) {
      case "day" -> Cadence.every(Window.DAY);
      case "week" -> Cadence.every(Window.WEEK);
      case "month" -> Cadence.every(Window.MONTH);
      default -> Cadence.everyDays(Integer.parseInt(days));
    };
  }

  private static Choice<DayOfWeek> weekday() {
    Choice<DayOfWeek> choice = new Choice<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      choice.or(day.name().toLowerCase(Locale.ROOT), day);
    }
    return choice;
  }

  /** As planned; null where something was refused. */
  static Cadence plan(Written written, Draft draft) {
    Cadence every = written.get(EVERY);
    if (every == null) {
      return null;
    }
    if (every.every() == null && every.days() < SHORTEST_DAYS) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(EVERY),
          "a period of one day is a day",
          "write `day`");
    }
    checkWeekdays(every, written, draft);
    checkSeason(every, written, draft);
    return new Cadence(every.every(), every.days(), weekdays(written), written.get(SEASON));
  }

  private static int weekdays(Written written) {
    List<Placed<DayOfWeek>> days = written.get(WEEKDAYS);
    int bits = 0;
    for (Placed<DayOfWeek> day : days == null ? List.<Placed<DayOfWeek>>of() : days) {
      bits |= 1 << (day.value().getValue() - 1);
    }
    return bits == 0 ? Cadence.ALL_WEEKDAYS : bits;
  }

  private static void checkWeekdays(Cadence every, Written written, Draft draft) {
    if (!written.has(WEEKDAYS)) {
      return;
    }
    if (every.every() != Window.DAY) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(WEEKDAYS),
          "weekdays go with `every: day` only",
          "write `every: day`, or ask for them in `when`: `event.weekday == 'sunday'`");
    }
    List<Placed<DayOfWeek>> days = written.get(WEEKDAYS);
    if (days != null && days.isEmpty()) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(WEEKDAYS),
          "a streak without a day",
          "name one, like `[sunday]`");
    }
  }

  private static void checkSeason(Cadence every, Written written, Draft draft) {
    Season season = written.get(SEASON);
    if (season == null) {
      return;
    }
    if (every.every() == null) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(SEASON),
          "a period of its own length runs on over the season's end",
          "write `every: week` or `every: day`");
      return;
    }
    int needed =
        every.every() == Window.MONTH
            ? HOLDS_A_MONTH
            : every.every() == Window.WEEK || written.has(WEEKDAYS) ? HOLDS_A_WEEK : 1;
    if (days(season) < needed) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(SEASON),
          "no period may fit into so short a season",
          "let it last at least " + needed + " days");
    }
  }

  private static long days(Season season) {
    LocalDate from = season.from().atYear(2025);
    LocalDate to = season.to().atYear(season.from().isAfter(season.to()) ? 2026 : 2025);
    return to.toEpochDay() - from.toEpochDay() + 1;
  }
}
