package io.lojal.member;

/** What the meters of a ladder earn, and when that can change though nothing happens. */
final class Earned {
  private Earned() {}

  static Window window(Plan plan, Rules.Ladder ladder) {
    return plan.meters[ladder.meter()].window();
  }

  /** The number of the window of a day. */
  static long numberOn(Plan plan, Standing standing, Rules.Ladder ladder, long day) {
    return Shown.numberOn(plan, standing, ladder.meter(), day);
  }

  /** The highest level that is earned in a window. */
  static int level(
      Plan plan, Standing standing, Rules.Ladder ladder, LadderState state, long number) {
    long first = value(plan, standing, ladder, state, ladder.meter(), number);
    int level = ladder.top();
    while (level > 0 && !isEarned(plan, standing, ladder, level, number, first)) {
      level--;
    }
    return level;
  }

  /**
   * @param first what the ladder's first meter shows, with what was rolled over
   */
  private static boolean isEarned(
      Plan plan, Standing standing, Rules.Ladder ladder, int level, long number, long first) {
    for (Rules.Way way : ladder.levels()[level].ways()) {
      boolean met = true;
      for (Rules.Ask ask : way.asks()) {
        met = met && shown(plan, standing, ladder, ask.meter(), number, first) >= ask.least();
      }
      if (met) {
        return true;
      }
    }
    return false;
  }

  private static long shown(
      Plan plan, Standing standing, Rules.Ladder ladder, int meter, long number, long first) {
    return meter == ladder.meter() ? first : Shown.value(plan, standing, meter, number);
  }

  /** What a meter shows in a window, with what was rolled over into that. */
  static long value(
      Plan plan,
      Standing standing,
      Rules.Ladder ladder,
      LadderState state,
      int meter,
      long number) {
    long shown = Shown.value(plan, standing, meter, number);
    return meter == ladder.meter() ? shown + rolled(plan, standing, ladder, state, number) : shown;
  }

  /** What was rolled over into a window. */
  static long rolled(
      Plan plan, Standing standing, Rules.Ladder ladder, LadderState state, long number) {
    return state.rolled != 0 && state.rolledDay == firstDay(plan, standing, ladder, number)
        ? state.rolled
        : 0;
  }

  static boolean hasNothing(Standing standing, Rules.Ladder ladder) {
    for (int meter : ladder.meters()) {
      if (!standing.meters.of(meter).hasNothing()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first day after a day on which the meters may show more: something that was booked begins
   * to count, or something that kept them low goes; or MAX_VALUE.
   */
  static long nextRise(Plan plan, Standing standing, Rules.Ladder ladder, long day) {
    Window window = window(plan, ladder);
    if (window.kind() == Window.Kind.ROLLING) {
      long entry = nextKey(standing, ladder, day);
      return risesByExit(plan, ladder)
          ? Math.min(entry, nextExit(plan, standing, ladder, day))
          : entry;
    }
    long number = numberOn(plan, standing, ladder, day);
    if (window.ends()) {
      for (int meter : ladder.meters()) {
        if (Shown.hasAfter(plan, standing, meter, number)) {
          return firstDay(plan, standing, ladder, number + 1);
        }
      }
    }
    return Long.MAX_VALUE;
  }

  /**
   * Whether what leaves a rolling window can leave more behind: a minimum, or less than nothing.
   */
  private static boolean risesByExit(Plan plan, Rules.Ladder ladder) {
    for (int meter : ladder.meters()) {
      boolean rises =
          switch (plan.meters[meter].measure()) {
            case MIN, LAST -> true;
            case SUM -> plan.meters[meter].granted() == null;
            case COUNT, DAYS, MAX, DISTINCT -> false;
          };
      if (rises) {
        return true;
      }
    }
    return false;
  }

  static long firstDay(Plan plan, Standing standing, Rules.Ladder ladder, long number) {
    long anchor = standing.anchor(plan, ladder.meter());
    return window(plan, ladder).firstDay(number, anchor);
  }

  private static long nextKey(Standing standing, Rules.Ladder ladder, long day) {
    long next = Long.MAX_VALUE;
    for (int meter : ladder.meters()) {
      for (MeterState.Row row : standing.meters.of(meter).rows) {
        int place = row.tally.from(day + 1);
        next = place < row.tally.size() ? Math.min(next, row.tally.key(place)) : next;
      }
    }
    return next;
  }

  /** The first day after a day on which a rolling window lets something go; or MAX_VALUE. */
  static long nextExit(Plan plan, Standing standing, Rules.Ladder ladder, long day) {
    Window window = window(plan, ladder);
    long first = window.firstDay(day, Window.NO_ANCHOR);
    long next = Long.MAX_VALUE;
    for (int meter : ladder.meters()) {
      for (MeterState.Row row : standing.meters.of(meter).rows) {
        int place = row.tally.from(first);
        next = place < row.tally.size() ? Math.min(next, row.tally.key(place)) : next;
      }
    }
    return next == Long.MAX_VALUE ? next : window.rollsPast(next);
  }
}
