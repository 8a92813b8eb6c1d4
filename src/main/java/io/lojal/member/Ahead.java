package io.lojal.member;

import java.time.LocalDate;

/** What lies ahead of a member on a ladder: how far the next level is, and how long this one is. */
public final class Ahead {
  /** Beyond ten years nobody cares. */
  private static final long FURTHEST_DAYS = 3_653;

  private Ahead() {}

  /**
   * What the next level's first way still lacks, of the first of its meters that lacks something;
   * booked days are in it.
   *
   * @param ladder its place in the plan
   * @return 0 at the highest level, or where nothing is lacking
   */
  public static long missing(Plan plan, Standing standing, int ladder, long atMillis) {
    Rules.Ask ask = lacking(plan, standing, ladder, atMillis);
    return ask == null ? 0 : ask.least() - shown(plan, standing, ladder, ask, atMillis);
  }

  /** Null where nothing is lacking. */
  private static Rules.Ask lacking(Plan plan, Standing standing, int ladder, long atMillis) {
    Rules.Ladder rule = plan.ladders[ladder];
    int next = standing.level(ladder) + 1;
    if (next > rule.top()) {
      return null;
    }
    for (Rules.Ask ask : rule.levels()[next].ways().get(0).asks()) {
      if (shown(plan, standing, ladder, ask, atMillis) < ask.least()) {
        return ask;
      }
    }
    return null;
  }

  private static long shown(
      Plan plan, Standing standing, int ladder, Rules.Ask ask, long atMillis) {
    Rules.Ladder rule = plan.ladders[ladder];
    LadderState state = standing.ladders[ladder];
    long number = Shown.numberAt(plan, standing, rule.meter(), atMillis);
    return Earned.value(plan, standing, rule, state, ask.meter(), number);
  }

  /**
   * When the next level comes if a member goes on as in this window.
   *
   * @return null where nobody knows: nothing counts yet, the window ends before, or it rolls
   */
  public static LocalDate expected(Plan plan, Standing standing, int ladder, long atMillis) {
    Rules.Ask ask = lacking(plan, standing, ladder, atMillis);
    Rules.Ladder rule = plan.ladders[ladder];
    Window window = Earned.window(plan, rule);
    if (ask == null || window.kind() == Window.Kind.ROLLING) {
      return null;
    }
    long shown = shown(plan, standing, ladder, ask, atMillis);
    if (shown <= 0 || standing.joinedDay == Window.NO_ANCHOR) {
      return null;
    }
    long today = Calendar.date(atMillis, plan.zone()).toEpochDay();
    long number = Shown.numberAt(plan, standing, rule.meter(), atMillis);
    boolean ends = window.ends();
    long first = ends ? Earned.firstDay(plan, standing, rule, number) : standing.joinedDay;
    long gone = Math.max(1, today - Math.max(first, standing.joinedDay) + 1);
    long missing = ask.least() - shown;
    long day = today + (missing * gone + shown - 1) / shown;
    long last =
        ends ? Earned.firstDay(plan, standing, rule, number + 1) - 1 : today + FURTHEST_DAYS;
    return day > last ? null : LocalDate.ofEpochDay(day);
  }

  /**
   * The last day of the level held, as far as it is known now.
   *
   * @return null at the lowest level, and where no end is known
   */
  public static LocalDate until(Plan plan, Standing standing, int ladder) {
    Rules.Ladder rule = plan.ladders[ladder];
    LadderState state = standing.ladders[ladder];
    if (state.level == 0 || state.level == state.lifetime) {
      return null;
    }
    long end = state.own == state.level ? lastDay(plan, standing, rule, state) : Long.MIN_VALUE;
    for (Floor floor : plan.floors[ladder]) {
      long first = state.floors.getOrDefault(floor.name(), Long.MIN_VALUE);
      if (floor.level() == state.level && first > end) {
        end = first == Long.MAX_VALUE ? first : first - 1;
      }
    }
    return end == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(end);
  }

  /** The last day of the own level by what was counted so far; MAX_VALUE where there is none. */
  private static long lastDay(Plan plan, Standing standing, Rules.Ladder rule, LadderState state) {
    long last = lastReviewed(plan, standing, rule, state);
    Inactivity inactivity = rule.inactivity();
    return inactivity == null || state.activeDay == LadderState.NEVER
        ? last
        : Math.min(last, inactivity.dayAfter(state.activeDay) - 1);
  }

  /** The last day before a review of the own level; MAX_VALUE where there is none. */
  static long lastReviewed(Plan plan, Standing standing, Rules.Ladder rule, LadderState state) {
    if (rule.holds().isPeriod()) {
      return state.window;
    }
    boolean isFree = !Earned.window(plan, rule).ends();
    if (isFree || rule.holds().kind() == Holding.Kind.FOREVER) {
      return Long.MAX_VALUE;
    }
    long next = Earned.firstDay(plan, standing, rule, state.window + 1);
    boolean isEarned = Earned.level(plan, standing, rule, state, state.window) >= state.own;
    if (isEarned && rule.holds().kind() == Holding.Kind.NEXT_WINDOW) {
      return Earned.firstDay(plan, standing, rule, state.window + 2) - 1;
    }
    if (isEarned && rule.holds().kind() == Holding.Kind.PLUS) {
      return rule.holds().period().after(LocalDate.ofEpochDay(next)).toEpochDay() - 1;
    }
    return state.graceDay == LadderState.NEVER ? next - 1 : state.graceDay - 1;
  }
}
