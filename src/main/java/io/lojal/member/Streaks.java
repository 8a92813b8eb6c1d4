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
        count(frame, streak, frame.standing.streaks.of(place));
      }
    }
  }

  private static void count(Frame frame, Rules.Streak streak, StreakState state) {
    long day = Calendar.day(frame.nowMillis, zone(frame, state));
    if (!state.runs()) {
      LocalDate first = course(streak, state).holding(LocalDate.ofEpochDay(day));
      if (first == null) {
        return;
      }
      begin(frame, streak, state);
      open(frame, streak, state, first, true, frame.nowMillis);
      state.startDay = state.periodDay;
    }
    boolean isInGap = frame.nowMillis < state.beginMillis;
    boolean isCounted = streak.byDay() && day <= state.countedDay;
    if (isInGap || isCounted || state.count >= streak.needed()) {
      return;
    }
    if (streak.byDay()) {
      state.countedDay = day;
    }
    state.count++;
    if (state.count == streak.needed()) {
      done(frame, streak, state);
    }
  }

  private static void begin(Frame frame, Rules.Streak streak, StreakState state) {
    state.zone = streak.leniency().locked() ? zone(frame, state) : null;
  }

  /** One that was kept elsewhere goes on. */
  static void bring(Frame frame, int place, OpeningRecorded.Streak told) {
    Rules.Streak streak = frame.plan.streaks[place];
    StreakState state = frame.standing.streaks.of(place);
    if (state.runs()) {
      return;
    }
    ZoneId zone = zone(frame, state);
    Course course = course(streak, state);
    LocalDate day =
        told.day() == OpeningRecorded.UNTOLD
            ? Calendar.date(frame.nowMillis, zone)
            : LocalDate.ofEpochDay(told.day());
    LocalDate holding = course.holding(day);
    LocalDate begins = holding == null ? course.after(day) : holding;
    begin(frame, streak, state);
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
    LocalDate first = course.holding(since);
    state.startDay = (first == null ? since : first).toEpochDay();
    state.countedDay = Long.MIN_VALUE;
    state.brought = true;
    state.length = told.length();
    state.count = Math.min(told.count(), streak.needed());
    state.freezes = Math.min(told.freezes(), streak.freezesMost());
  }

  private static void done(Frame frame, Rules.Streak streak, StreakState state) {
    state.length++;
    if (streak.freezeEvery() > 0
        && state.length % streak.freezeEvery() == 0
        && state.freezes < streak.freezesMost()) {
      state.freezes++;
      StreakNews.tell(frame, streak, state, OutcomeKind.FREEZE_EARNED, state.length);
    }
    tellMilestones(frame, streak, state, state.length - 1);
  }

  /** Those that were passed since the streak was so long. */
  static void tellMilestones(Frame frame, Rules.Streak streak, StreakState state, long before) {
    for (long milestone : streak.milestones()) {
      if (milestone > before && milestone <= state.length) {
        StreakNews.tell(frame, streak, state, OutcomeKind.STREAK_MILESTONE, milestone);
      }
    }
  }

  /**
   * Keeps a period from now on, or after a gap from its own beginning: the one that begins on a
   * date, or where that has no time left, the next.
   */
  static void open(
      Frame frame,
      Rules.Streak streak,
      StreakState state,
      LocalDate begins,
      boolean follows,
      long nowMillis) {
    ZoneId zone = zone(frame, state);
    Course course = course(streak, state);
    LocalDate first = begins;
    LocalDate after = course.end(first);
    boolean atOnce = follows;
    while (Calendar.startOf(after, zone) <= nowMillis) {
      first = course.after(first);
      atOnce = first.equals(after);
      after = course.end(first);
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

  /** Periods that are over: done, bridged, or the end of the streak. */
  static void end(Frame frame) {
    Kept<StreakState> all = frame.standing.streaks;
    for (int place = all.next(0); place >= 0; place = all.next(place + 1)) {
      Rules.Streak streak = frame.plan.streaks[place];
      StreakState state = all.of(place);
      if (state.endMillis <= frame.nowMillis) {
        end(frame, streak, state);
      }
    }
  }

  private static void end(Frame frame, Rules.Streak streak, StreakState state) {
    Leniency leniency = streak.leniency();
    boolean done = state.count >= streak.needed();
    if (done || (state.length > 0 && leniency.mayMiss(state.misses))) {
      follow(frame, streak, state, leniency.missed(state.misses, !done));
    } else if (state.length > 0 && state.freezes > 0) {
      state.freezes--;
      StreakNews.tellMissed(frame, streak, state, OutcomeKind.FREEZE_USED, Long.MAX_VALUE);
      follow(frame, streak, state, leniency.missed(state.misses, false));
    } else if (state.length > 0 && Repairs.isLeft(streak, state)) {
      Repairs.miss(frame, streak, state);
    } else {
      stop(frame, streak, state);
    }
  }

  /** The next period is kept. */
  static void follow(Frame frame, Rules.Streak streak, StreakState state, long misses) {
    LocalDate over = LocalDate.ofEpochDay(state.periodDay);
    Course course = course(streak, state);
    LocalDate next = course.after(over);
    // From its own end on: of a streak that was brought over, that may lie in the past.
    open(frame, streak, state, next, next.equals(course.end(over)), state.endMillis);
    state.misses = misses;
  }

  private static void stop(Frame frame, Rules.Streak streak, StreakState state) {
    Repairs.giveUp(frame, streak, state);
    StreakNews.tellBroken(frame, streak, StreakNews.first(state), state.length, state.startDay);
    state.stop();
  }

  /** The time has come to warn whoever has not been there yet. */
  static void warn(Frame frame) {
    Kept<StreakState> all = frame.standing.streaks;
    for (int place = all.next(0); place >= 0; place = all.next(place + 1)) {
      Rules.Streak streak = frame.plan.streaks[place];
      StreakState state = all.of(place);
      if (state.riskMillis > frame.nowMillis) {
        continue;
      }
      state.riskMillis = Long.MAX_VALUE;
      boolean endangered =
          state.count < streak.needed() && !streak.leniency().mayMiss(state.misses);
      if (endangered && state.length >= Math.max(1, streak.riskFrom())) {
        StreakNews.tellMissed(frame, streak, state, OutcomeKind.STREAK_AT_RISK, state.endMillis);
      }
    }
  }

  static Course course(Rules.Streak streak, StreakState state) {
    return new Course(streak.every(), state.pauses);
  }

  static ZoneId zone(Frame frame, StreakState state) {
    return state.zone == null ? frame.standing.profile.zoneOr(frame.plan.zone()) : state.zone;
  }
}
