package io.lojal.member;

import java.time.LocalDate;

/** Whether a level is kept: looked at when its time is over. */
final class Reviews {
  private Reviews() {}

  /** Looks at a level whose time is over; tells whether that was the end of it. */
  static boolean pass(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    if (state.own == 0 || ladder.holds().kind() == Holding.Kind.FOREVER) {
      return false;
    }
    if (ladder.holds().isPeriod()) {
      return passPeriod(frame, ladder, state, today);
    }
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    Window window = Earned.window(frame.plan, ladder);
    if (window.kind() == Window.Kind.ROLLING) {
      keepOrFall(ladder, state, earned(frame, ladder, state, number));
      state.window = number;
    }
    if (!window.ends()) {
      return false;
    }
    if (number < state.window) {
      // A level that was brought over may be of a window still to come.
      return false;
    }
    if (number != state.window) {
      return passWindow(frame, ladder, state, number);
    }
    if (state.graceDay == LadderState.NEVER || state.graceDay > today) {
      return false;
    }
    state.graceDay = LadderState.NEVER;
    keepOrFall(ladder, state, earned(frame, ladder, state, number));
    return true;
  }

  private static boolean passPeriod(
      Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    if (state.window >= today) {
      return false;
    }
    count(frame, ladder, state);
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    long last = Earned.numberOn(frame.plan, frame.standing, ladder, state.window);
    int earned = earned(frame, ladder, state, number);
    keepOrFall(ladder, state, Math.max(earned, earned(frame, ladder, state, last)));
    state.window = ladder.holds().lastDay(today - 1);
    return true;
  }

  /** A window has ended. */
  private static boolean passWindow(
      Frame frame, Rules.Ladder ladder, LadderState state, long number) {
    count(frame, ladder, state);
    int before = earned(frame, ladder, state, state.window);
    rollOver(frame, ladder, state, before, number);
    int now = earned(frame, ladder, state, number);
    keepOrFall(ladder, state, ladder.holds().looksBack() ? Math.max(now, before) : now);
    state.window = number;
    boolean isGrace = ladder.holds().kind() == Holding.Kind.PLUS && state.own > now;
    state.graceDay = isGrace ? graceDay(frame, ladder, number) : LadderState.NEVER;
    return !isGrace;
  }

  private static long graceDay(Frame frame, Rules.Ladder ladder, long number) {
    long first = Earned.firstDay(frame.plan, frame.standing, ladder, number);
    return ladder.holds().period().after(LocalDate.ofEpochDay(first)).toEpochDay();
  }

  private static int earned(Frame frame, Rules.Ladder ladder, LadderState state, long number) {
    return Earned.level(frame.plan, frame.standing, ladder, state, number);
  }

  private static void keepOrFall(Rules.Ladder ladder, LadderState state, int earned) {
    if (earned < state.own) {
      become(state, Math.max(earned, ladder.lands()[state.own]));
    }
  }

  private static void become(LadderState state, int own) {
    state.own = own;
    state.runs.keySet().removeIf(level -> own < level);
  }

  /** One more period in which a level was held that may be for life. */
  private static void count(Frame frame, Rules.Ladder ladder, LadderState state) {
    for (int level = 1; level <= state.own; level++) {
      int needed = ladder.lifetimes()[level];
      if (needed > 0
          && state.lifetime < level
          && state.runs.merge(level, 1, Integer::sum) >= needed) {
        state.lifetime = level;
        state.runs.remove(level);
        TierNews.forLife(frame, ladder, level);
      }
    }
  }

  /** What a window earned beyond what its level asks goes into the next one. */
  private static void rollOver(
      Frame frame, Rules.Ladder ladder, LadderState state, int level, long number) {
    if (ladder.rollover() == 0) {
      return;
    }
    long surplus = 0;
    if (level > 0) {
      long least = ladder.levels()[level].ways().get(0).asks().get(0).least();
      long shown = Shown.value(frame.plan, frame.standing, ladder.meter(), state.window);
      long rolled = Earned.rolled(frame.plan, frame.standing, ladder, state, state.window);
      surplus = Math.min(ladder.rollover(), Math.min(shown, shown + rolled - least));
    }
    state.rolled = Math.max(surplus, 0);
    state.rolledDay =
        state.rolled == 0 ? 0 : Earned.firstDay(frame.plan, frame.standing, ladder, number);
  }

  /** Nothing was done for too long; tells whether meters were forgotten for it. */
  static boolean lapse(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    Inactivity inactivity = ladder.inactivity();
    if (inactivity == null
        || state.activeDay == LadderState.NEVER
        || inactivity.dayAfter(state.activeDay) > today) {
      return false;
    }
    if (inactivity.loses()) {
      Forgetting.all(frame, ladder.meters());
    }
    become(state, ladder.lands()[state.own]);
    state.activeDay = state.own > 0 ? today - 1 : LadderState.NEVER;
    state.graceDay = LadderState.NEVER;
    if (ladder.holds().isPeriod()) {
      state.window = ladder.holds().lastDay(today - 1);
    }
    return inactivity.loses();
  }

  /** The next day on which a level may not be kept; {@link Long#MAX_VALUE} for none. */
  static long nextDay(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    long next = state.own > 0 ? nextReview(frame, ladder, state, today) : Long.MAX_VALUE;
    Inactivity inactivity = ladder.inactivity();
    return inactivity == null
            || state.activeDay == LadderState.NEVER
            || (state.own == 0 && !inactivity.loses())
        ? next
        : Math.min(next, inactivity.dayAfter(state.activeDay));
  }

  private static long nextReview(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    if (ladder.holds().kind() == Holding.Kind.FOREVER) {
      return Long.MAX_VALUE;
    }
    if (ladder.holds().isPeriod()) {
      return state.window + 1;
    }
    Window window = Earned.window(frame.plan, ladder);
    if (window.kind() == Window.Kind.ROLLING) {
      return nextRolling(frame, ladder, state, today);
    }
    if (!window.ends()) {
      return Long.MAX_VALUE;
    }
    long end = Earned.firstDay(frame.plan, frame.standing, ladder, state.window + 1);
    return state.graceDay == LadderState.NEVER ? end : Math.min(end, state.graceDay);
  }

  /** The next day on which a rolling window shows something else. */
  private static long nextRolling(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    if (earned(frame, ladder, state, number) < state.own) {
      return today + 1;
    }
    return Math.min(
        Earned.nextExit(frame.plan, frame.standing, ladder, today),
        Earned.nextRise(frame.plan, frame.standing, ladder, today));
  }
}
