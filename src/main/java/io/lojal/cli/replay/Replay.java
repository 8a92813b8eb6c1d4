package io.lojal.cli.replay;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.engine.HeapState;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.Now;
import io.lojal.engine.Programmes;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.wire.OutputRecords;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;

/**
 * The core, driven by events in the order in which they happened. Before an event, time moves to
 * the millisecond before it, and every timer on the way fires at its own time: nothing is late,
 * nothing is held, and no timer fires after its time.
 */
final class Replay {
  private final MemberEngine engine;
  private final ReplayOutputs out;
  private final Members members = new Members();
  private final Goals goals;
  private final Queue<Mail> mail = new ArrayDeque<>();
  private long watermarkMillis = Long.MIN_VALUE;

  Replay(Programmes programmes, DecisionsFile facts, ReplayOutputs out) {
    this.out = out;
    this.engine = new MemberEngine(programmes, facts, out);
    this.goals = new Goals(programmes, facts, out, mail::add);
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
      if (next.timeMillis() <= untilMillis) {
        moveTime(next.timeMillis() - 1);
        accept(next, new Now(watermarkMillis, next.timeMillis(), 0));
      } else {
        moveTime(untilMillis);
        accept(next, new Now(untilMillis, untilMillis, 0));
      }
      if (i % 1_024 == 0) {
        progress.show("folding", (double) i / events.length);
      }
    }
    moveTime(untilMillis);
  }

  private void accept(Recorded recorded, Now now) {
    Event event = EventCodec.decode(recorded.member(), recorded.bytes());
    accept(event, recorded.bytes(), now);
    passOn(now);
  }

  private void accept(Event event, byte[] bytes, Now now) {
    HeapState state = members.state(event.member());
    members.set(engine.accept(state, event, bytes, now), event.member());
  }

  /** Shares to the goals and their mail to the members, until nobody has anything to say. */
  private void passOn(Now now) {
    while (!out.shares.isEmpty() || !mail.isEmpty()) {
      if (!out.shares.isEmpty()) {
        goals.accept(out.shares.remove());
      } else {
        Event received = OutputRecords.received(mail.remove());
        accept(received, EventCodec.encode(received), now);
      }
    }
  }

  private void moveTime(long toMillis) {
    long next = Math.min(goals.nextMillis(), members.nextMillis());
    while (next <= toMillis) {
      watermarkMillis = Math.max(watermarkMillis, next);
      Now now = new Now(watermarkMillis, watermarkMillis, 0);
      if (goals.nextMillis() <= next) {
        goals.reachNext();
      } else {
        String member = members.takeNext().member();
        members.set(engine.onTime(members.state(member), member, now), member);
      }
      passOn(now);
      next = Math.min(goals.nextMillis(), members.nextMillis());
    }
    watermarkMillis = Math.max(watermarkMillis, toMillis);
  }

  /**
   * Writes what everybody and every goal has come to.
   *
   * @return how many members there are
   */
  long writeStandings(long nowMillis) {
    long count = 0;
    for (Map.Entry<String, HeapState> one : members.sorted().entrySet()) {
      if (one.getValue().record() != null) {
        out.last(engine.view(one.getValue(), one.getKey(), nowMillis));
        count++;
      }
    }
    for (GoalStanding standing : goals.standings(nowMillis)) {
      out.goal(standing);
    }
    return count;
  }
}
