package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;

/** Period after period, in the member's own zone. */
final class Streaks {
  private Streaks() {}

  static void apply(Frame frame, int[] places) {
    for (int place : places) {
      Rules.Streak streak = frame.plan.streaks[place];
      if (frame.holds(streak, streak.when())) {
        count(frame, streak, frame.standing.streaks[place]);
      }
    }
  }

  private static void count(Frame frame, Rules.Streak streak, Standing.StreakState state) {
    LocalDate date = Calendar.date(frame.nowMillis, zone(frame));
    if (!state.runs()) {
      LocalDate first = streak.every().holding(date);
      if (first == null) {
        return;
      }
      open(frame, streak, state, first, true, frame.nowMillis);
      state.startDay = state.periodDay;
    }
    boolean isInGap = frame.nowMillis < state.beginMillis;
    boolean isCounted = streak.byDay() && date.toEpochDay() <= state.countedDay;
    if (isInGap || isCounted || state.count >= streak.needed()) {
      return;
    }
    if (streak.byDay()) {
      state.countedDay = date.toEpochDay();
    }
    state.count++;
    if (state.count == streak.needed()) {
      done(frame, streak, state);
    }
  }

  /** One that was kept elsewhere goes on. */
  static void bring(Frame frame, int place, OpeningRecorded.Streak told) {
    Rules.Streak streak = frame.plan.streaks[place];
    Standing.StreakState state = frame.standing.streaks[place];
    if (state.runs()) {
      return;
    }
    ZoneId zone = zone(frame);
    LocalDate day =
        told.day() == OpeningRecorded.UNTOLD
            ? Calendar.date(frame.nowMillis, zone)
            : LocalDate.ofEpochDay(told.day());
    LocalDate holding = streak.every().holding(day);
    LocalDate begins = holding == null ? streak.every().after(day) : holding;
    // Seen from its beginning: what is over by now ends as if it had been kept here.
    open(
        frame,
        streak,
        state,
        begins,
        false,
        Math.min(frame.nowMillis, Calendar.startOf(begins, zone)));
    LocalDate since =
        LocalDate.ofEpochDay(
            told.sinceDay() == OpeningRecorded.UNTOLD ? state.periodDay : told.sinceDay());
    LocalDate first = streak.every().holding(since);
    state.startDay = (first == null ? since : first).toEpochDay();
    state.countedDay = Long.MIN_VALUE;
    state.brought = true;
    state.length = told.length();
    state.count = Math.min(told.count(), streak.needed());
    state.freezes = Math.min(told.freezes(), streak.freezesMost());
  }

  private static void done(Frame frame, Rules.Streak streak, Standing.StreakState state) {
    state.length++;
    if (streak.freezeEvery() > 0
        && state.length % streak.freezeEvery() == 0
        && state.freezes < streak.freezesMost()) {
      state.freezes++;
      tell(frame, streak, state, OutcomeKind.FREEZE_EARNED, state.length, Long.MAX_VALUE);
    }
    for (long milestone : streak.milestones()) {
      if (milestone == state.length) {
        tell(frame, streak, state, OutcomeKind.STREAK_MILESTONE, milestone, Long.MAX_VALUE);
      }
    }
  }

  /**
   * Keeps a period from now on, or after a gap from its own beginning: the one that begins on a
   * date, or where that has no time left, the next.
   */
  private static void open(
      Frame frame,
      Rules.Streak streak,
      Standing.StreakState state,
      LocalDate begins,
      boolean follows,
      long nowMillis) {
    ZoneId zone = zone(frame);
    LocalDate first = begins;
    LocalDate after = streak.every().end(first);
    boolean atOnce = follows;
    while (Calendar.startOf(after, zone) <= nowMillis) {
      first = streak.every().after(first);
      atOnce = first.equals(after);
      after = streak.every().end(first);
    }
    long begin = atOnce ? nowMillis : Calendar.startOf(first, zone);
    state.periodDay = first.toEpochDay();
    state.beginMillis = begin > nowMillis ? begin : Long.MIN_VALUE;
    state.endMillis = Calendar.startOf(after, zone);
    state.riskMillis =
        streak.riskMillis() == 0
            ? Long.MAX_VALUE
            : Math.max(state.endMillis - streak.riskMillis(), Math.max(begin, nowMillis));
    state.count = 0;
  }

  /** Periods that are over: done, saved by a freeze, or the end of the streak. */
  static void end(Frame frame) {
    for (int place = 0; place < frame.plan.streaks.length; place++) {
      Rules.Streak streak = frame.plan.streaks[place];
      Standing.StreakState state = frame.standing.streaks[place];
      if (state.endMillis <= frame.nowMillis) {
        end(frame, streak, state);
      }
    }
  }

  private static void end(Frame frame, Rules.Streak streak, Standing.StreakState state) {
    if (state.count < streak.needed()) {
      if (state.length == 0 || state.freezes == 0) {
        stop(frame, streak, state);
        return;
      }
      state.freezes--;
      tell(
          frame,
          streak,
          state,
          OutcomeKind.FREEZE_USED,
          first(state) + "/" + day(state.periodDay),
          state.length,
          Long.MAX_VALUE);
    }
    LocalDate over = LocalDate.ofEpochDay(state.periodDay);
    LocalDate next = streak.every().after(over);
    // From its own end on: of a streak that was brought over, that may lie in the past.
    boolean follows = next.equals(streak.every().end(over));
    open(frame, streak, state, next, follows, state.endMillis);
  }

  private static void stop(Frame frame, Rules.Streak streak, Standing.StreakState state) {
    if (state.length >= 2) {
      tell(
          frame,
          streak,
          state,
          OutcomeKind.STREAK_BROKEN,
          first(state),
          state.length,
          Long.MAX_VALUE);
    }
    state.length = 0;
    state.freezes = 0;
    state.count = 0;
    state.startDay = 0;
    state.periodDay = 0;
    state.beginMillis = Long.MIN_VALUE;
    state.countedDay = Long.MIN_VALUE;
    state.brought = false;
    state.endMillis = Long.MAX_VALUE;
    state.riskMillis = Long.MAX_VALUE;
  }

  /** The time has come to warn whoever has not been there yet. */
  static void warn(Frame frame) {
    for (int place = 0; place < frame.plan.streaks.length; place++) {
      Rules.Streak streak = frame.plan.streaks[place];
      Standing.StreakState state = frame.standing.streaks[place];
      if (state.riskMillis > frame.nowMillis) {
        continue;
      }
      state.riskMillis = Long.MAX_VALUE;
      if (state.count < streak.needed() && state.length >= Math.max(1, streak.riskFrom())) {
        tell(
            frame,
            streak,
            state,
            OutcomeKind.STREAK_AT_RISK,
            first(state) + "/" + day(state.periodDay),
            state.length,
            state.endMillis);
      }
    }
  }

  private static void tell(
      Frame frame,
      Rules.Streak streak,
      Standing.StreakState state,
      OutcomeKind kind,
      long level,
      long expiresMillis) {
    tell(frame, streak, state, kind, first(state) + "/" + level, level, expiresMillis);
  }

  private static void tell(
      Frame frame,
      Rules.Streak streak,
      Standing.StreakState state,
      OutcomeKind kind,
      String occurrence,
      long level,
      long expiresMillis) {
    frame.came(
        streak,
        kind,
        occurrence,
        level,
        state.freezes,
        "",
        Calendar.startOf(LocalDate.ofEpochDay(state.startDay), frame.plan.zone()),
        expiresMillis);
  }

  /** The first day, as outcomes name it. */
  private static String first(Standing.StreakState state) {
    return (state.brought ? "opening/" : "") + day(state.startDay);
  }

  private static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }

  private static ZoneId zone(Frame frame) {
    return frame.standing.profile.zoneOr(frame.plan.zone());
  }
}
