package io.lojal.member;

import java.time.LocalDate;

/** Up at once, down when a window ends. */
final class Tiers {
  private Tiers() {}

  /** Looks whether a meter that moved earns a higher level, in the window of an event's date. */
  static void rise(Frame frame, long atMillis) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Rules.Ladder ladder = frame.plan.ladders[l];
      Standing.LadderState state = frame.standing.ladders[l];
      if (frame.standing.meters[ladder.meter()].hasNothing()
          || state.level == ladder.levels().length - 1) {
        continue;
      }
      long window = Shown.numberAt(frame.plan, frame.standing, ladder.meter(), atMillis);
      int level = earned(frame, ladder, window);
      if (level > state.level) {
        reach(frame, ladder, state, level, window);
        Lots.relevel(frame, l);
      } else if (level == 0 && state.level == 0) {
        derive(frame, ladder, state, 0, window);
      }
    }
  }

  /** A level that was earned elsewhere is held, in the window of a date. */
  static void hold(Frame frame, int l, int level, LocalDate date) {
    Rules.Ladder ladder = frame.plan.ladders[l];
    long window = Shown.numberOn(frame.plan, frame.standing, ladder.meter(), date);
    derive(frame, ladder, frame.standing.ladders[l], level, window);
    Lots.relevel(frame, l);
  }

  /** The level that a meter earns in one of its windows. */
  private static int earned(Frame frame, Rules.Ladder ladder, long window) {
    return ladder.levelOf(Shown.value(frame.plan, frame.standing, ladder.meter(), window));
  }

  /** The member's own years were cut anew: a level is held in the one that it is now. */
  static void rejoin(Frame frame) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Rules.Ladder ladder = frame.plan.ladders[l];
      Standing.LadderState state = frame.standing.ladders[l];
      Window window = frame.plan.meters[ladder.meter()].window();
      if (window.kind() == Window.Kind.JOINING && state.level > 0) {
        long number = Shown.numberAt(frame.plan, frame.standing, ladder.meter(), frame.nowMillis);
        derive(frame, ladder, state, state.level, number);
      }
    }
  }

  private static void reach(
      Frame frame, Rules.Ladder ladder, Standing.LadderState state, int level, long window) {
    derive(frame, ladder, state, level, window);
    tell(frame, ladder, OutcomeKind.TIER_REACHED, level, window);
  }

  private static void derive(
      Frame frame, Rules.Ladder ladder, Standing.LadderState state, int level, long window) {
    Window windows = frame.plan.meters[ladder.meter()].window();
    boolean looksAgain =
        windows.ends()
            && (level > 0 || Shown.hasAfter(frame.plan, frame.standing, ladder.meter(), window));
    state.level = level;
    state.window = window;
    state.endMillis =
        looksAgain
            ? Calendar.startOf(firstDate(frame, ladder, window + 1), frame.plan.zone())
            : Long.MAX_VALUE;
  }

  private static LocalDate firstDate(Frame frame, Rules.Ladder ladder, long window) {
    long anchor = frame.standing.anchor(frame.plan, ladder.meter());
    Window windows = frame.plan.meters[ladder.meter()].window();
    return LocalDate.ofEpochDay(windows.firstDay(window, anchor));
  }

  private static void tell(
      Frame frame, Rules.Ladder ladder, OutcomeKind kind, int level, long window) {
    Window windows = frame.plan.meters[ladder.meter()].window();
    String name = ladder.levels()[level].name();
    LocalDate start = firstDate(frame, ladder, window);
    String season = windows.ends() ? start.toString() : "lifetime";
    long fromMillis = windows.ends() ? Calendar.startOf(start, frame.plan.zone()) : Long.MIN_VALUE;
    frame.came(ladder, kind, season + "/" + name, level, 0, name, fromMillis, Long.MAX_VALUE);
  }

  /** The year turns: what was held is looked at again. */
  static void turn(Frame frame) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Standing.LadderState state = frame.standing.ladders[l];
      if (state.endMillis <= frame.nowMillis) {
        int before = state.level;
        turn(frame, frame.plan.ladders[l], state);
        if (state.level != before) {
          Lots.relevel(frame, l);
        }
      }
    }
  }

  private static void turn(Frame frame, Rules.Ladder ladder, Standing.LadderState state) {
    long ended = state.window;
    int before = state.level;
    int level = earned(frame, ladder, ended + 1);
    if (ladder.throughNext()) {
      level = Math.max(level, earned(frame, ladder, ended));
    }
    derive(frame, ladder, state, level, ended + 1);
    if (level != before) {
      OutcomeKind kind = level < before ? OutcomeKind.TIER_FELL : OutcomeKind.TIER_REACHED;
      tell(frame, ladder, kind, level, ended + 1);
    }
  }
}
