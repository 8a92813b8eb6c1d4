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
      Rules.Meter meter = frame.plan.meters[ladder.meter()];
      Tally tally = frame.standing.meters[ladder.meter()].tally;
      if (tally.size() == 0 || state.level == ladder.levels().length - 1) {
        continue;
      }
      long window = meter.window().indexOf(Calendar.date(atMillis, frame.plan.zone()));
      int level = ladder.levelOf(Meters.valueIn(meter, tally, window));
      if (level > state.level) {
        reach(frame, ladder, state, level, window);
      } else if (level == 0 && state.level == 0) {
        derive(frame, ladder, state, 0, window);
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
    Rules.Meter meter = frame.plan.meters[ladder.meter()];
    Tally tally = frame.standing.meters[ladder.meter()].tally;
    boolean looksAgain =
        meter.window().ends() && (level > 0 || Meters.hasAfter(meter, tally, window));
    state.level = level;
    state.window = window;
    state.endMillis =
        looksAgain
            ? Calendar.startOf(meter.window().startOf(window + 1), frame.plan.zone())
            : Long.MAX_VALUE;
  }

  private static void tell(
      Frame frame, Rules.Ladder ladder, OutcomeKind kind, int level, long window) {
    Window windows = frame.plan.meters[ladder.meter()].window();
    String name = ladder.levels()[level].name();
    LocalDate start = windows.startOf(window);
    String season = windows.ends() ? start.toString() : "lifetime";
    long fromMillis = windows.ends() ? Calendar.startOf(start, frame.plan.zone()) : Long.MIN_VALUE;
    frame.came(ladder, kind, season + "/" + name, level, 0, name, fromMillis, Long.MAX_VALUE);
  }

  /** The year turns: what was held is looked at again. */
  static void turn(Frame frame) {
    for (int l = 0; l < frame.plan.ladders.length; l++) {
      Standing.LadderState state = frame.standing.ladders[l];
      if (state.endMillis <= frame.nowMillis) {
        turn(frame, frame.plan.ladders[l], state);
      }
    }
  }

  private static void turn(Frame frame, Rules.Ladder ladder, Standing.LadderState state) {
    Rules.Meter meter = frame.plan.meters[ladder.meter()];
    Tally tally = frame.standing.meters[ladder.meter()].tally;
    long ended = state.window;
    int before = state.level;
    int level = ladder.levelOf(Meters.valueIn(meter, tally, ended + 1));
    if (ladder.throughNext()) {
      level = Math.max(level, ladder.levelOf(Meters.valueIn(meter, tally, ended)));
    }
    derive(frame, ladder, state, level, ended + 1);
    if (level != before) {
      OutcomeKind kind = level < before ? OutcomeKind.TIER_FELL : OutcomeKind.TIER_REACHED;
      tell(frame, ladder, kind, level, ended + 1);
    }
  }
}
