package io.lojal.engine;

import io.lojal.member.Commanded;
import io.lojal.member.Decided;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.EventKind;
import io.lojal.member.Fold;
import io.lojal.member.LetterReceived;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.RejectionCode;
import java.util.Arrays;

/**
 * Keeps members: takes their events in any order, keeps journal, standing and outreach, and says
 * what is to be said. It runs under a Flink task and in a replay alike, and knows neither.
 *
 * <p>An event in order costs one step. Anything else is appended, and the history folded again when
 * time next moves, so that a burst of late events costs one fold. Not safe for several threads.
 */
public final class MemberEngine {
  /** No view goes out, and nobody is seen by others: for those who look when they want to. */
  public static final long NO_VIEWS = Long.MAX_VALUE;

  private static final long VIEW_INTERVAL_MILLIS = 1_000;

  private final Facts facts;
  private final Outputs out;
  private final long viewMillis;
  private final Spread spread;
  private Programmes programmes;

  /** A member's view goes out at most once a second. */
  public MemberEngine(Programmes programmes, Facts facts, Outputs out) {
    this(programmes, facts, out, VIEW_INTERVAL_MILLIS);
  }

  /**
   * @param viewMillis a member's view goes out at most once in this event time, above 0; or {@link
   *     #NO_VIEWS}
   */
  public MemberEngine(Programmes programmes, Facts facts, Outputs out, long viewMillis) {
    this(programmes, facts, out, viewMillis, Spread.NONE);
  }

  /**
   * @param spread of what comes due for many at once
   */
  public MemberEngine(
      Programmes programmes, Facts facts, Outputs out, long viewMillis, Spread spread) {
    this.viewMillis = viewMillis;
    this.spread = spread;
    this.programmes = programmes;
    this.facts = facts;
    this.out = out;
  }

  /** Takes note of another version. */
  public void programmes(Programmes programmes) {
    this.programmes = programmes;
  }

  public Programmes programmes() {
    return programmes;
  }

  /**
   * Takes an event in.
   *
   * @param bytes the event as {@link EventCodec} writes it
   * @return a timer to set, or {@link Long#MAX_VALUE} where the one that is set will do
   */
  public long accept(MemberState state, Event event, byte[] bytes, Now now) {
    byte[] known = state.entry(event.id());
    if (known != null) {
      meetAgain(event, bytes, known);
      return Long.MAX_VALUE;
    }
    Visit visit = new Visit(state, event.member(), now);
    Rejection refusal = visit.timeliness.refusal(event);
    refusal = refusal == null ? UnknownNames.refusal(programmes, event) : refusal;
    if (refusal == null && event instanceof MemberChanged change) {
      refusal = ProfileBounds.refusal(visit.journal.folding().standing().profile(), change);
    }
    if (refusal != null) {
      out.rejected(refusal, event);
      return Long.MAX_VALUE;
    }
    if (event instanceof LetterReceived letter && visit.inbox.isForNobody(letter)) {
      visit.inbox.sendBack(letter);
      return Long.MAX_VALUE;
    }
    visit.take(event, bytes);
    return visit.leave();
  }

  private void meetAgain(Event event, byte[] bytes, byte[] known) {
    boolean same = Arrays.equals(bytes, known);
    if (!same && event instanceof Commanded command) {
      same =
          EventCodec.decode(event.member(), known) instanceof Decided fact && fact.answers(command);
    } else if (!same && event instanceof MomentReceived) {
      same = EventCodec.position(known).kind() == EventKind.MOMENT;
    } else if (!same && event instanceof LetterReceived) {
      EventKind kind = EventCodec.position(known).kind();
      same = kind == EventKind.LETTER || kind == EventKind.REDEMPTION;
    }
    if (same) {
      out.repeated();
    } else {
      out.rejected(
          Rejection.of(RejectionCode.CONFLICT, "the id is known with other content", event), event);
    }
  }

  /**
   * Lets time move.
   *
   * @return a timer to set, or {@link Long#MAX_VALUE}
   */
  public long onTime(MemberState state, String member, Now now) {
    Visit visit = new Visit(state, member, now);
    if (visit.record.timerMillis <= now.watermarkMillis()) {
      visit.record.timerMillis = Long.MAX_VALUE;
      visit.moveTime();
      return visit.leave();
    }
    return Long.MAX_VALUE;
  }

  /**
   * A member as of now. Nothing moves, so time has to have been moved to that instant before.
   *
   * @param state of a member of whom something was accepted
   */
  public MemberView view(MemberState state, String member, long nowMillis) {
    Folding folding = new Folding(programmes).from(MemberRecord.of(state.record()).standing);
    return folding.view(member, nowMillis);
  }

  /** What others see of a member as of now, likewise; null for nothing. */
  public PublicProfile profile(MemberState state, String member, long nowMillis) {
    Folding folding = new Folding(programmes).from(MemberRecord.of(state.record()).standing);
    folding.standing().reach(nowMillis);
    return Profiles.of(member, folding.plan(), folding.standing(), nowMillis);
  }

  /** One look at one member: what is read, moved and written back. */
  private final class Visit {
    private final MemberState state;
    private final String member;
    private final Now now;
    private final MemberRecord record;
    private final Announcer announcer;
    private final Timeliness timeliness;
    private final Journal journal;
    private final Inbox inbox;

    Visit(MemberState state, String member, Now now) {
      this.state = state;
      this.member = member;
      this.now = now;
      this.record = MemberRecord.of(state.record());
      this.announcer = new Announcer(state, member, programmes, now, facts, out);
      this.timeliness = new Timeliness(programmes, record, now);
      this.journal = new Journal(state, member, record, announcer, programmes, now, out);
      this.inbox = new Inbox(state, journal, programmes, facts, now, out);
    }

    void take(Event event, byte[] bytes) {
      if (timeliness.isToBeHeld(event.timeMillis())) {
        journal.append(event, bytes);
        journal.hold(event);
      } else if (Inbox.isToBeRead(event)) {
        inbox.read(event);
      } else {
        journal.append(event, bytes);
        journal.follow(event);
      }
    }

    /** Everything that is due by the watermark, in order. */
    void moveTime() {
      release();
      journal.moveTime();
    }

    /** What was stamped ahead of its time has come to it. */
    private void release() {
      for (Event event : journal.due()) {
        // One by one: a command that is answered must not see what comes after it.
        journal.release(event);
        if (Inbox.isToBeRead(event)) {
          journal.drop(event);
          inbox.read(event);
        } else {
          inbox.takeEffect(event);
        }
      }
    }

    /** Writes back, and tells the timer that is still to be set. */
    long leave() {
      if (journal.touched()) {
        Folding folding = journal.folding();
        record.standing = folding.toBytes();
        if (viewMillis != NO_VIEWS) {
          showView(folding);
        }
      }
      long next = record.isCorrected() ? Long.MIN_VALUE : record.nextMillis();
      if (record.viewIsOld && viewMillis != NO_VIEWS) {
        next = Math.min(next, record.viewMillis + viewMillis);
      }
      next = Math.min(next, Closing.dueMillis(record, programmes));
      if (journal.touched()) {
        Folding folding = journal.folding();
        long deadline = Fold.nextDeadline(folding.plan(), folding.standing());
        next = Math.min(next, spread.apart(member, deadline));
      }
      if (announcer.touched()) {
        record.tellMillis = announcer.nextDue();
        announcer.save();
      }
      next = Math.min(next, spread.apart(member, record.tellMillis));
      next = Math.max(next, now.watermarkMillis() + 1);
      boolean nearer = next < record.timerMillis;
      if (nearer) {
        record.timerMillis = next;
      }
      state.record(record.toBytes());
      return nearer ? next : Long.MAX_VALUE;
    }

    private void showView(Folding folding) {
      long nowMillis = Math.max(now.watermarkMillis(), folding.standing().reachedMillis());
      if (nowMillis == Long.MIN_VALUE) {
        // Nothing is folded yet, and there is no watermark: it goes out when what waits is folded.
        return;
      }
      if ((record.viewIsOld && nowMillis - record.viewMillis >= viewMillis)
          || record.viewMillis == Long.MIN_VALUE) {
        out.standing(folding.view(member, nowMillis));
        record.viewMillis = nowMillis;
        record.viewIsOld = false;
        Profiles.tell(member, folding, record, nowMillis, true, out);
      } else {
        Profiles.tell(member, folding, record, nowMillis, false, out);
      }
    }
  }
}
