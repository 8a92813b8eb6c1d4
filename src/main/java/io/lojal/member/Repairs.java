package io.lojal.member;

import java.time.LocalDate;

/** Missed periods that are bridged after all. */
final class Repairs {
  private Repairs() {}

  /** Whether the present period may be repaired if it is missed. */
  static boolean isLeft(Rules.Streak streak, StreakState state) {
    Leniency.Repair repair = streak.leniency().repair();
    return repair != null
        && (state.repairedDay == StreakState.NEVER
            || window(repair, state.repairedDay) != window(repair, state.periodDay));
  }

  private static long window(Leniency.Repair repair, long day) {
    return repair.per().indexOf(LocalDate.ofEpochDay(day));
  }

  /** The present period was missed: it is repaired, or can be for some time. */
  static void miss(Frame frame, Rules.Streak streak, StreakState state) {
    if (streak.leniency().repair().comesByItself()) {
      state.repairedDay = state.periodDay;
      StreakNews.tellMissed(frame, streak, state, OutcomeKind.STREAK_SAVED, Long.MAX_VALUE);
      Streaks.follow(frame, streak, state, streak.leniency().missed(state.misses, false));
    } else {
      lapse(frame, streak, state);
    }
  }

  /** Another one begins in its place. */
  private static void lapse(Frame frame, Rules.Streak streak, StreakState state) {
    giveUp(frame, streak, state);
    LocalDate end = Streaks.course(streak, state).end(LocalDate.ofEpochDay(state.periodDay));
    LocalDate until = streak.leniency().repair().within().after(end);
    long untilMillis = Calendar.startOf(until, Streaks.zone(frame, state));
    StreakNews.tellMissed(frame, streak, state, OutcomeKind.STREAK_LAPSED, untilMillis);
    state.lapse =
        new StreakState.Lapse(
            state.length, state.startDay, state.brought, state.periodDay, untilMillis);
    Streaks.follow(frame, streak, state, 0);
    state.length = 0;
    state.brought = false;
    state.startDay = state.periodDay;
  }

  /** Those that nobody has repaired in time. */
  static void end(Frame frame) {
    Kept<StreakState> all = frame.standing.streaks;
    for (int place = all.next(0); place >= 0; place = all.next(place + 1)) {
      StreakState state = all.of(place);
      if (state.lapse != null && state.lapse.untilMillis() <= frame.nowMillis) {
        giveUp(frame, frame.plan.streaks[place], state);
      }
    }
  }

  /** The streak that lapsed, if there is one, is over. */
  static void giveUp(Frame frame, Rules.Streak streak, StreakState state) {
    StreakState.Lapse lapse = state.lapse;
    if (lapse != null) {
      String first = StreakNews.first(lapse.brought(), lapse.startDay());
      StreakNews.tellBroken(frame, streak, first, lapse.length(), lapse.startDay());
      state.lapse = null;
    }
  }

  /** The streak that lapsed goes on, with what has come of the one in its place. */
  static void mend(Frame frame, Rules.Streak streak, StreakState state) {
    StreakState.Lapse lapse = state.lapse;
    state.lapse = null;
    state.repairedDay = lapse.missedDay();
    state.length += lapse.length();
    state.startDay = lapse.startDay();
    state.brought = lapse.brought();
    String occurrence = StreakNews.first(state) + "/" + StreakNews.day(lapse.missedDay());
    StreakNews.tell(
        frame,
        streak,
        state,
        OutcomeKind.STREAK_REPAIRED,
        occurrence,
        state.length,
        Long.MAX_VALUE);
    Streaks.tellMilestones(frame, streak, state, lapse.length());
  }
}
