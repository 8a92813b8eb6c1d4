package io.lojal.member;

/** Up at once, down at the beginning of a day: what events and time do to ladders. */
final class Tiers {
  private Tiers() {}

  /** An event was counted: it may raise a level, or begin or end a floor. */
  static void rise(Frame frame) {
    long today = -1;
    boolean isKnown = false;
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Rules.Ladder ladder = frame.plan.ladders[l];
      LadderState state = frame.standing.ladders[l];
      boolean mayEnd = !ladder.soon().isNone() && state.level > 0;
      if (!mayEnd && !stirs(frame, ladder, state)) {
        continue;
      }
      if (!isKnown) {
        today = today(frame);
        isKnown = true;
      }
      Floors.happen(frame, ladder, state, today);
      if (ladder.inactivity() == null) {
        climb(frame, ladder, state, today);
      } else if (isActivity(frame, ladder)) {
        state.activeDay = today;
        climb(frame, ladder, state, today);
      }
      TierNews.tell(frame, l, today, false);
      TierNews.milestone(frame, ladder, state, today);
      EndingSoon.tell(frame, l, today);
      plan(frame, l, today);
    }
  }

  /** Whether an event can do anything to a ladder. */
  private static boolean stirs(Frame frame, Rules.Ladder ladder, LadderState state) {
    if (ladder.floors().length > 0 || !state.floors.isEmpty() || ladder.inactivity() != null) {
      return true;
    }
    boolean rolls = Earned.window(frame.plan, ladder).kind() == Window.Kind.ROLLING;
    if (rolls && state.own > 0) {
      return true;
    }
    return (state.own < ladder.top() || ladder.milestones() > 0)
        && !Earned.hasNothing(frame.standing, ladder);
  }

  private static long today(Frame frame) {
    return Calendar.day(frame.nowMillis, frame.plan.zone());
  }

  /** The latest date that has begun: not today's, where a clock was put back over its midnight. */
  private static long begun(Frame frame) {
    long today = today(frame);
    return startOf(frame, today + 1) <= frame.nowMillis ? today + 1 : today;
  }

  /** Whether a meter of the ladder looks at the event. */
  private static boolean isActivity(Frame frame, Rules.Ladder ladder) {
    for (int meter : frame.plan.relevantTo(frame.recorded).meters()) {
      for (int own : ladder.meters()) {
        if (own == meter) {
          return true;
        }
      }
    }
    return false;
  }

  private static void climb(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    int level = Earned.level(frame.plan, frame.standing, ladder, state, number);
    if (level > state.own) {
      state.own = level;
      state.graceDay = LadderState.NEVER;
      state.window = ladder.holds().isPeriod() ? ladder.holds().lastDay(today) : number;
    } else if (state.own == 0) {
      state.window = number;
    }
  }

  /** A level that was earned elsewhere is the member's own, as if reached on a day. */
  static void hold(Frame frame, int l, int level, long day) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    LadderState state = frame.standing.ladders[l];
    long today = today(frame);
    state.own = level;
    state.graceDay = LadderState.NEVER;
    state.window =
        ladder.holds().isPeriod()
            ? ladder.holds().lastDay(day)
            : windowOf(frame, ladder, day, today);
    if (ladder.inactivity() != null) {
      state.activeDay = today;
    }
    TierNews.tell(frame, l, today, false);
    Lots.relevel(frame, l);
    plan(frame, l, today);
  }

  /** The number of the window of a day, or of the last that had ended: older ones are forgotten. */
  private static long windowOf(Frame frame, Rules.Ladder ladder, long day, long today) {
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, day);
    return Earned.window(frame.plan, ladder).ends()
        ? Math.max(number, Earned.numberOn(frame.plan, frame.standing, ladder, today) - 1)
        : number;
  }

  /** The member's own years were cut anew: a level is held in the one that it is now. */
  static void rejoin(Frame frame) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Rules.Ladder ladder = frame.plan.ladders[l];
      LadderState state = frame.standing.ladders[l];
      if (Earned.window(frame.plan, ladder).kind() == Window.Kind.JOINING && state.own > 0) {
        long today = today(frame);
        if (!ladder.holds().isPeriod()) {
          state.window = Earned.numberOn(frame.plan, frame.standing, ladder, today);
          state.graceDay = LadderState.NEVER;
        }
        plan(frame, l, today);
      }
    }
  }

  /** A day begins on which something ends, or something booked begins to count. */
  static void turn(Frame frame) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      LadderState state = frame.standing.ladders[l];
      if (state.endMillis <= frame.nowMillis) {
        Rules.Ladder ladder = frame.plan.ladders[l];
        long today = begun(frame);
        int own = state.own;
        Floors.end(state, today);
        boolean isReviewed = Reviews.pass(frame, ladder, state, today);
        if (Reviews.lapse(frame, ladder, state, today)) {
          lookAgain(frame, l, today);
        }
        if (ladder.inactivity() == null) {
          climb(frame, ladder, state, today);
        }
        TierNews.tell(frame, l, today, isReviewed && own == state.own);
        EndingSoon.tell(frame, l, today);
        plan(frame, l, today);
      }
    }
  }

  /**
   * A ladder's meters were forgotten, so others that stand on them end otherwise. Those that roll
   * are reviewed at every date: they see it today, if they come after it and were not looked at
   * yet.
   */
  private static void lookAgain(Frame frame, int lapsed, long today) {
    long last = frame.standing.last.timeMillis();
    boolean isSeen = last != Long.MIN_VALUE && Calendar.day(last, frame.plan.zone()) == today;
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Rules.Ladder ladder = frame.plan.ladders[l];
      if (l == lapsed || !sharesMeters(ladder, frame.plan.ladders[lapsed])) {
        continue;
      }
      LadderState state = frame.standing.ladders[l];
      boolean isReviewedToday =
          l > lapsed
              && !isSeen
              && state.own > 0
              && ladder.holds().kind() == Holding.Kind.WINDOW
              && Earned.window(frame.plan, ladder).kind() == Window.Kind.ROLLING;
      long next = isReviewedToday ? frame.nowMillis : nextLook(frame, l, today);
      state.endMillis = Math.min(state.endMillis, next);
    }
  }

  private static boolean sharesMeters(Rules.Ladder ladder, Rules.Ladder other) {
    for (int meter : ladder.meters()) {
      for (int forgotten : other.meters()) {
        if (meter == forgotten) {
          return true;
        }
      }
    }
    return false;
  }

  /** Sets when time has to look at a ladder again. */
  private static void plan(Frame frame, int l, long today) {
    frame.standing.ladders[l].endMillis = nextLook(frame, l, today);
  }

  private static long nextLook(Frame frame, int l, long today) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    LadderState state = frame.standing.ladders[l];
    long next = Math.min(Floors.nextEnd(state), Reviews.nextDay(frame, ladder, state, today));
    if (ladder.inactivity() == null && state.own < ladder.top()) {
      next = Math.min(next, Earned.nextRise(frame.plan, frame.standing, ladder, today));
    }
    next = Math.min(next, EndingSoon.nextDay(frame, l, today));
    return next == Long.MAX_VALUE ? next : startOf(frame, next);
  }

  private static long startOf(Frame frame, long day) {
    return Calendar.startOf(day, frame.plan.zone());
  }
}
