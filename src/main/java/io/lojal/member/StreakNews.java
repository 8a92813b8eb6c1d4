package io.lojal.member;

import java.time.LocalDate;

/** What is told of streaks, by the names that outcomes have. */
final class StreakNews {
  private StreakNews() {}

  /** Of a length that was reached. */
  static void tell(
      Frame frame, Rules.Streak streak, StreakState state, OutcomeKind kind, long level) {
    tell(frame, streak, state, kind, first(state) + "/" + level, level, Long.MAX_VALUE);
  }

  /** Of the present period. */
  static void tellMissed(
      Frame frame, Rules.Streak streak, StreakState state, OutcomeKind kind, long expiresMillis) {
    String occurrence = first(state) + "/" + day(state.periodDay);
    tell(frame, streak, state, kind, occurrence, state.length, expiresMillis);
  }

  static void tell(
      Frame frame,
      Rules.Streak streak,
      StreakState state,
      OutcomeKind kind,
      String occurrence,
      long level,
      long expiresMillis) {
    came(frame, streak, kind, occurrence, level, state.freezes, state.startDay, expiresMillis);
  }

  /** That a streak has ended: of one that was no streak yet, nothing. */
  static void tellBroken(
      Frame frame, Rules.Streak streak, String first, long length, long startDay) {
    if (length >= 2) {
      OutcomeKind kind = OutcomeKind.STREAK_BROKEN;
      came(frame, streak, kind, first, length, 0, startDay, Long.MAX_VALUE);
    }
  }

  private static void came(
      Frame frame,
      Rules.Streak streak,
      OutcomeKind kind,
      String occurrence,
      long level,
      int freezes,
      long startDay,
      long expiresMillis) {
    long from = Calendar.startOf(LocalDate.ofEpochDay(startDay), frame.plan.zone());
    frame.came(streak, kind, occurrence, level, freezes, "", from, expiresMillis);
  }

  /** The first day, as outcomes name it. */
  static String first(StreakState state) {
    return first(state.brought, state.startDay);
  }

  static String first(boolean brought, long startDay) {
    return (brought ? "opening/" : "") + day(startDay);
  }

  static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
