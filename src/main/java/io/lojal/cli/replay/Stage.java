package io.lojal.cli.replay;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.engine.Facts;
import io.lojal.engine.HeapState;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.MemberView;
import io.lojal.engine.Now;
import io.lojal.engine.Programmes;
import io.lojal.engine.PublicProfile;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.wire.OutputRecords;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The core without a cluster: all members and all goals in one place, with time in the hand of the
 * caller. Timers fire at their own time, however far it moves at once.
 */
public final class Stage {
  private final MemberEngine engine;
  private final StageOutputs out;
  private final Members members = new Members();
  private final Goals goals;
  private final Drops drops;
  private final Queue<Mail> mail = new ArrayDeque<>();
  private long watermarkMillis = Long.MIN_VALUE;

  /** With everything still to be decided. */
  public Stage(Programmes programmes, StageOutputs out) {
    this(programmes, DecisionsFile.NONE, new MemberEngine(programmes, Facts.NONE, out), out);
  }

  /** Nobody looks on: what everybody has come to is asked for in the end. */
  Stage(Programmes programmes, DecisionsFile facts, StageOutputs out) {
    this(programmes, facts, new MemberEngine(programmes, facts, out, MemberEngine.NO_VIEWS), out);
  }

  private Stage(Programmes programmes, DecisionsFile facts, MemberEngine engine, StageOutputs out) {
    this.out = out;
    this.engine = engine;
    this.goals = new Goals(programmes, facts, out, mail::add);
    this.drops = new Drops(programmes, facts, out, mail::add);
  }

  /**
   * Takes an event in.
   *
   * @param clockMillis when it arrives, not before the time that has passed
   */
  public void accept(Event event, long clockMillis) {
    accept(event, EventCodec.encode(event), clockMillis);
  }

  void accept(Event event, byte[] bytes, long clockMillis) {
    Now now = new Now(watermarkMillis, clockMillis, 0);
    visit(event, bytes, now);
    passOn(now);
  }

  private void visit(Event event, byte[] bytes, Now now) {
    HeapState state = members.state(event.member());
    members.set(engine.accept(state, event, bytes, now), event.member());
  }

  /**
   * Shares to goals, claims to drops, letters and mail to the members, until nobody has anything to
   * say.
   */
  private void passOn(Now now) {
    while (!out.shares().isEmpty()
        || !out.claims().isEmpty()
        || !out.letters().isEmpty()
        || !mail.isEmpty()) {
      if (!out.claims().isEmpty()) {
        drops.accept(out.claims().remove());
      } else if (!out.shares().isEmpty()) {
        goals.accept(out.shares().remove());
      } else if (!out.letters().isEmpty()) {
        Event letter = out.letters().remove();
        visit(letter, EventCodec.encode(letter), now);
      } else {
        Event received = OutputRecords.received(mail.remove());
        visit(received, EventCodec.encode(received), now);
      }
    }
  }

  /** Lets time pass, with everything that is due on the way; never backwards. */
  public void moveTime(long toMillis) {
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

  /** A member as of a time that has passed. */
  public MemberView view(String member, long nowMillis) {
    return engine.view(members.state(member), member, nowMillis);
  }

  /** Everybody of whom anything was accepted, by name, as of a time that has passed. */
  void views(long nowMillis, Consumer<MemberView> to) {
    members.known().forEach((member, state) -> to.accept(engine.view(state, member, nowMillis)));
  }

  /** What others see of everybody of whom they see anything, likewise. */
  void profiles(long nowMillis, Consumer<PublicProfile> to) {
    members
        .known()
        .forEach(
            (member, state) -> {
              PublicProfile profile = engine.profile(state, member, nowMillis);
              if (profile != null) {
                to.accept(profile);
              }
            });
  }

  /** Every goal of the programme, by name. */
  public List<GoalStanding> goals(long nowMillis) {
    return goals.standings(nowMillis);
  }

  /** How much of every drop of the programme is gone, by name. */
  List<GoalStanding> drops(long nowMillis) {
    return drops.standings(nowMillis);
  }
}
