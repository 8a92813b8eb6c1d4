package io.lojal.member;

import java.time.LocalDate;

/**
 * What is told of ladders: one thing for whatever happened at one event, or one day's beginning.
 */
final class TierNews {
  private TierNews() {}

  /** Sees which level is held now, and tells it if it is another one, or if it was kept. */
  static void tell(Frame frame, int l, long today, boolean isKept) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    LadderState state = frame.standing.ladders[l];
    Floor floor = Floors.highest(frame.plan, l, state);
    int before = state.level;
    int held = Math.max(state.own, state.lifetime);
    boolean isOwn = state.own == held && (floor == null || floor.level() <= held);
    held = floor == null ? held : Math.max(held, floor.level());
    state.level = held;
    if (held > before) {
      reached(frame, ladder, state, isOwn ? null : floor, today);
    } else if (held < before) {
      came(frame, ladder, OutcomeKind.TIER_FELL, date(today), held, frame.nowMillis);
    } else if (isKept && isOwn && held > 0) {
      came(frame, ladder, OutcomeKind.TIER_KEPT, date(today), held, from(frame, ladder, today));
    }
    if (held != before) {
      Lots.relevel(frame, l);
    }
  }

  private static void reached(
      Frame frame, Rules.Ladder ladder, LadderState state, Floor floor, long today) {
    if (floor != null) {
      String when = floor.name() + "/" + date(today);
      came(frame, ladder, OutcomeKind.TIER_REACHED, when, state.level, frame.nowMillis);
      return;
    }
    Window window = Earned.window(frame.plan, ladder);
    boolean isOnce =
        window.kind() != Window.Kind.ROLLING
            && !ladder.holds().isPeriod()
            && ladder.inactivity() == null;
    String when = isOnce ? season(frame, ladder, today) : date(today);
    came(frame, ladder, OutcomeKind.TIER_REACHED, when, state.level, from(frame, ladder, today));
  }

  static void forLife(Frame frame, Rules.Ladder ladder, int level) {
    String name = ladder.levels()[level].name();
    frame.came(
        ladder, OutcomeKind.TIER_LIFETIME, name, level, 0, name, frame.nowMillis, Long.MAX_VALUE);
  }

  /** Tells the highest milestone beyond the highest level that was not told in this window. */
  static void milestone(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    if (ladder.milestones() == 0) {
      return;
    }
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    Rules.Level top = ladder.levels()[ladder.top()];
    long least = top.ways().get(0).asks().get(0).least();
    long shown = Earned.value(frame.plan, frame.standing, ladder, state, ladder.meter(), number);
    long passed = (shown - least) / ladder.milestones();
    long first = Earned.firstDay(frame.plan, frame.standing, ladder, number);
    long told = state.milestoneDay == first ? state.milestone : 0;
    if (passed <= 0 || passed <= told) {
      return;
    }
    state.milestone = passed;
    state.milestoneDay = first;
    long beyond = passed * ladder.milestones();
    frame.came(
        ladder,
        OutcomeKind.TIER_MILESTONE,
        season(frame, ladder, today) + "/" + beyond,
        least + beyond,
        beyond,
        top.name(),
        from(frame, ladder, today),
        Long.MAX_VALUE);
  }

  private static void came(
      Frame frame, Rules.Ladder ladder, OutcomeKind kind, String when, int level, long fromMillis) {
    String name = ladder.levels()[level].name();
    frame.came(ladder, kind, when + "/" + name, level, 0, name, fromMillis, Long.MAX_VALUE);
  }

  private static String date(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String season(Frame frame, Rules.Ladder ladder, long today) {
    return Earned.window(frame.plan, ladder).kind() == Window.Kind.LIFETIME
        ? "lifetime"
        : date(first(frame, ladder, today));
  }

  private static long first(Frame frame, Rules.Ladder ladder, long today) {
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, today);
    return Earned.firstDay(frame.plan, frame.standing, ladder, number);
  }

  /** When the window of a day begins; a lifetime has no beginning. */
  private static long from(Frame frame, Rules.Ladder ladder, long today) {
    return Earned.window(frame.plan, ladder).kind() == Window.Kind.LIFETIME
        ? Long.MIN_VALUE
        : Calendar.startOf(LocalDate.ofEpochDay(first(frame, ladder, today)), frame.plan.zone());
  }
}
