package io.lojal.member;

import java.time.LocalDate;

/** Levels that end soon, and that nothing would keep so far. */
final class EndingSoon {
  private EndingSoon() {}

  /** Tells it, once for a last day. */
  static void tell(Frame frame, int l, long today) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    LadderState state = frame.standing.ladders[l];
    LocalDate last = last(frame, l, today);
    if (last == null || nearDay(ladder, last) > today) {
      return;
    }
    state.soonDay = last.toEpochDay();
    String name = ladder.levels()[state.level].name();
    frame.came(
        ladder,
        OutcomeKind.TIER_ENDS_SOON,
        last + "/" + name,
        state.level,
        isReviewed(frame, ladder, state, last) ? lacking(frame, ladder, state, last) : 0,
        name,
        frame.nowMillis,
        Calendar.startOf(last.plusDays(1), frame.plan.zone()));
  }

  /** The day on which that is to be told; {@link Long#MAX_VALUE} for never. */
  static long nextDay(Frame frame, int l, long today) {
    LocalDate last = last(frame, l, today);
    return last == null ? Long.MAX_VALUE : nearDay(frame.plan.ladders[l], last);
  }

  private static long nearDay(Rules.Ladder ladder, LocalDate last) {
    return ladder.soon().before(last.plusDays(1)).toEpochDay();
  }

  /** The last day of the level held, if it is to be told; else null. */
  private static LocalDate last(Frame frame, int l, long today) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    LadderState state = frame.standing.ladders[l];
    if (ladder.soon().isNone() || state.level == 0) {
      return null;
    }
    LocalDate last = Ahead.until(frame.plan, frame.standing, l);
    boolean isNews =
        last != null && last.toEpochDay() >= today && last.toEpochDay() > state.soonDay;
    return isNews && !isKept(frame, ladder, state, last) ? last : null;
  }

  /** Whether it is a review that ends the level. */
  private static boolean isReviewed(
      Frame frame, Rules.Ladder ladder, LadderState state, LocalDate last) {
    return state.own == state.level
        && Ahead.lastReviewed(frame.plan, frame.standing, ladder, state) == last.toEpochDay();
  }

  private static boolean isKept(
      Frame frame, Rules.Ladder ladder, LadderState state, LocalDate last) {
    return isReviewed(frame, ladder, state, last) && lacking(frame, ladder, state, last) == 0;
  }

  /** What the review after a day lacks so far to keep the own level; 0 where it is kept. */
  private static long lacking(Frame frame, Rules.Ladder ladder, LadderState state, LocalDate last) {
    long day = last.toEpochDay();
    long lacking = lackingOn(frame, ladder, state, day + 1);
    return ladder.holds().kind() == Holding.Kind.WINDOW
        ? lacking
        : Math.min(lacking, lackingOn(frame, ladder, state, day));
  }

  private static long lackingOn(Frame frame, Rules.Ladder ladder, LadderState state, long day) {
    long number = Earned.numberOn(frame.plan, frame.standing, ladder, day);
    if (Earned.level(frame.plan, frame.standing, ladder, state, number) >= state.own) {
      return 0;
    }
    for (Rules.Ask ask : ladder.levels()[state.own].ways().get(0).asks()) {
      long lacking =
          ask.least()
              - Earned.value(frame.plan, frame.standing, ladder, state, ask.meter(), number);
      if (lacking > 0) {
        return lacking;
      }
    }
    throw new IllegalStateException("a level that is not earned lacks nothing");
  }
}
