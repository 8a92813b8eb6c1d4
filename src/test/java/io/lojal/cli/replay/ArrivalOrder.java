package io.lojal.cli.replay;

import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.community.Mail;
import io.lojal.engine.Facts;
import io.lojal.engine.HeapState;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.Now;
import io.lojal.engine.Programmes;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.wire.OutputRecords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * The core as a job drives it: events as they arrive, late and repeated, and a watermark that comes
 * in jumps some way behind.
 */
final class ArrivalOrder {
  private static final long BEHIND_MILLIS = 2_000;
  private static final long JUMP_MILLIS = 60_000;

  private final ReplayOutputs out;
  private final MemberEngine engine;
  private final Members members = new Members();
  private final Goals goals;
  private final Queue<Mail> mail = new ArrayDeque<>();
  private long watermarkMillis = Long.MIN_VALUE;

  ArrivalOrder(Programmes programmes, ReplayOutputs out) {
    this.out = out;
    this.engine = new MemberEngine(programmes, Facts.NONE, out);
    this.goals = new Goals(programmes, DecisionsFile.NONE, out, mail::add);
  }

  /**
   * What a world delivers up to an instant, without what the order of arrival alone decides: which
   * of two contents of one id stands, and what is too far ahead of the clock.
   */
  static List<Delivery> of(World world, long untilMillis) {
    List<Delivery> deliveries = new ArrayList<>();
    while (world.nextMillis() < untilMillis) {
      Delivery one = world.next();
      if (one.manner() != Delivery.Manner.CHANGED && one.manner() != Delivery.Manner.BROKEN) {
        deliveries.add(one);
      }
    }
    return deliveries;
  }

  void run(List<Delivery> deliveries, long untilMillis) {
    for (Delivery one : deliveries) {
      long behind = one.deliverAtMillis() - BEHIND_MILLIS;
      moveTime(behind);
      accept(one.event(), now(one.deliverAtMillis()));
      passOn(now(one.deliverAtMillis()));
    }
    moveTime(untilMillis);
    members.known().forEach((name, state) -> out.last(engine.view(state, name, untilMillis)));
    goals.standings(untilMillis).forEach(out::goal);
  }

  private Now now(long clockMillis) {
    return new Now(watermarkMillis, clockMillis, 0);
  }

  private void accept(Event event, Now now) {
    HeapState state = members.state(event.member());
    members.set(engine.accept(state, event, EventCodec.encode(event), now), event.member());
  }

  private void passOn(Now now) {
    while (!out.shares().isEmpty() || !out.letters().isEmpty() || !mail.isEmpty()) {
      if (!out.shares().isEmpty()) {
        goals.accept(out.shares().remove());
      } else if (!out.letters().isEmpty()) {
        accept(out.letters().remove(), now);
      } else {
        accept(OutputRecords.received(mail.remove()), now);
      }
    }
  }

  private void moveTime(long toMillis) {
    long last = toMillis - Math.floorMod(toMillis, JUMP_MILLIS);
    if (watermarkMillis == Long.MIN_VALUE) {
      jump(last);
    }
    while (watermarkMillis < last) {
      jump(watermarkMillis + JUMP_MILLIS);
    }
  }

  /** Everything that is due is looked at with the new watermark, not at its own time. */
  private void jump(long toMillis) {
    watermarkMillis = toMillis;
    Now now = now(toMillis);
    while (Math.min(goals.nextMillis(), members.nextMillis()) <= toMillis) {
      if (goals.nextMillis() <= toMillis) {
        goals.reachNext();
      } else {
        String member = members.takeNext().member();
        members.set(engine.onTime(members.state(member), member, now), member);
      }
      passOn(now);
    }
  }
}
