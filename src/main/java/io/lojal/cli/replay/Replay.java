package io.lojal.cli.replay;

import io.lojal.engine.Programmes;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;

/**
 * The core, driven by events in the order in which they happened. Before an event, time moves to
 * the millisecond before it, and every timer on the way fires at its own time: nothing is late,
 * nothing is held, and no timer fires after its time.
 */
final class Replay {
  private final ReplayOutputs out;
  private final Stage stage;

  Replay(Programmes programmes, DecisionsFile facts, ReplayOutputs out) {
    this.out = out;
    this.stage = new Stage(programmes, facts, out);
  }

  /**
   * Lets everything happen.
   *
   * @param events in order
   * @param untilMillis where time ends: an event after it is one from the future
   */
  void run(Recorded[] events, long untilMillis, ProgressBar progress) {
    for (int i = 0; i < events.length; i++) {
      Recorded next = events[i];
      boolean isAhead = next.timeMillis() > untilMillis;
      stage.moveTime(isAhead ? untilMillis : next.timeMillis() - 1);
      Event event = EventCodec.decode(next.member(), next.bytes());
      stage.accept(event, next.bytes(), isAhead ? untilMillis : next.timeMillis());
      if (i % 1_024 == 0) {
        progress.show("folding", (double) i / events.length);
      }
    }
    stage.moveTime(untilMillis);
  }

  /** Writes what everybody, every goal and every drop has come to, and what is seen of it. */
  void writeStandings(long nowMillis) {
    stage.views(nowMillis, out::last);
    stage.profiles(nowMillis, out::seen);
    stage.goals(nowMillis).forEach(out::goal);
    stage.drops(nowMillis).forEach(out::goal);
  }
}
