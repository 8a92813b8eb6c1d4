package io.lojal.member;

import java.time.LocalDate;

/** The days on which a streak asks nothing: whether there may be more. */
final class Pauses {
  private static final int MOST_DAYS_AHEAD = 366;

  private Pauses() {}

  /** From both dates, as in "2026-03-20/2026-03-27". */
  static StreakState.Pause of(String dates) {
    String[] both = dates.split("/", 2);
    return new StreakState.Pause(
        LocalDate.parse(both[0]).toEpochDay(), LocalDate.parse(both[1]).toEpochDay());
  }

  /** Why these days cannot be paused too, or empty. */
  static String refusal(Leniency.Pause rule, StreakState state, String dates, LocalDate today) {
    StreakState.Pause asked = of(dates);
    if (asked.firstDay() < today.toEpochDay()) {
      return "PAST";
    }
    if (asked.lastDay() > today.plusDays(MOST_DAYS_AHEAD).toEpochDay()) {
      return "TOO_FAR";
    }
    for (StreakState.Pause one : state.pauses) {
      if (one.holds(asked.firstDay(), asked.lastDay())) {
        return "ALREADY_PAUSED";
      }
    }
    long last = window(rule, asked.lastDay());
    for (long window = window(rule, asked.firstDay()); window <= last; window++) {
      if (!hasRoom(rule, state, asked, window)) {
        return "NONE_LEFT";
      }
    }
    return "";
  }

  private static long window(Leniency.Pause rule, long day) {
    return rule.per().indexOf(LocalDate.ofEpochDay(day));
  }

  private static boolean hasRoom(
      Leniency.Pause rule, StreakState state, StreakState.Pause asked, long window) {
    long days = daysIn(rule, asked, window);
    for (StreakState.Pause one : state.pauses) {
      days += daysIn(rule, one, window);
    }
    return days <= rule.days();
  }

  private static long daysIn(Leniency.Pause rule, StreakState.Pause pause, long window) {
    long first = Math.max(pause.firstDay(), rule.per().startOf(window).toEpochDay());
    long last = Math.min(pause.lastDay(), rule.per().startOf(window + 1).toEpochDay() - 1);
    return Math.max(0, last - first + 1);
  }

  /** Those whose windows are over by a date: no wish asks for them any more. */
  static void forget(Leniency.Pause rule, StreakState state, LocalDate date) {
    long window = window(rule, date.toEpochDay());
    state.pauses.removeIf(one -> window(rule, one.lastDay()) < window);
  }
}
