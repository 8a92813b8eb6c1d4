package io.lojal.engine;

import io.lojal.member.Commanded;
import io.lojal.member.Decided;
import io.lojal.member.Entry;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.EventKind;
import io.lojal.member.Fold;
import io.lojal.member.LetterReceived;
import io.lojal.member.MomentReceived;
import io.lojal.member.Outcome;
import io.lojal.member.Plan;
import io.lojal.member.Position;
import io.lojal.member.Posting;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Standing;
import io.lojal.member.Turnout;
import io.lojal.member.WishDecided;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps members: takes their events in any order, keeps journal, standing and outreach, and says
 * what is to be said. It runs under a Flink task and in a replay alike, and knows neither.
 *
 * <p>An event in order costs one step. Anything else is appended, and the history folded again when
 * time next moves, so that a burst of late events costs one fold. Not safe for several threads.
 */
public final class MemberEngine {
  private static final long VIEW_INTERVAL_MILLIS = 1_000;

  /** A burst of corrections is folded at the latest when it has come to this many. */
  private static final int CORRECTIONS_AT_ONCE = 256;

  private final Facts facts;
  private final Outputs out;
  private final long viewMillis;
  private Programmes programmes;

  /** A member's view goes out at most once a second. */
  public MemberEngine(Programmes programmes, Facts facts, Outputs out) {
    this(programmes, facts, out, VIEW_INTERVAL_MILLIS);
  }

  /**
   * @param viewMillis a member's view goes out at most once in this event time, above 0
   */
  public MemberEngine(Programmes programmes, Facts facts, Outputs out, long viewMillis) {
    this.viewMillis = viewMillis;
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
    if (refusal != null) {
      out.rejected(refusal, event);
      return Long.MAX_VALUE;
    }
    if (event instanceof LetterReceived letter
        && !PoolLetters.isForPool(letter)
        && visit.isNobody(letter)) {
      LetterReceived refused = letter.read(letter.timeMillis(), Letters.UNKNOWN_MEMBER);
      out.decided(Letters.decision(refused));
      Letters.sendOn(refused, out);
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
    return Views.of(member, folding.plan(), folding.standing(), nowMillis);
  }

  /** One look at one member: what is read, moved and written back. */
  private final class Visit {
    private final MemberState state;
    private final String member;
    private final Now now;
    private final MemberRecord record;
    private final Announcer announcer;
    private final Timeliness timeliness;
    private final WaitingReturns waitingReturns;
    private final Brought brought = new Brought();
    private Folding folding;
    private Shares shares;

    Visit(MemberState state, String member, Now now) {
      this.state = state;
      this.member = member;
      this.now = now;
      this.record = MemberRecord.of(state.record());
      this.announcer = new Announcer(state, member, programmes, now, facts, out);
      this.timeliness = new Timeliness(programmes, record, now);
      this.waitingReturns = new WaitingReturns(state, member, record, programmes, now, out);
    }

    private Folding folding() {
      if (folding == null) {
        folding = new Folding(programmes).from(record.standing);
        shares = new Shares(member, folding);
      }
      return folding;
    }

    void take(Event event, byte[] bytes) {
      if (timeliness.isToBeHeld(event.timeMillis())) {
        append(event, bytes);
        record.held.add(new MemberRecord.Held(event.id(), event.timeMillis()));
      } else if (event instanceof Commanded command) {
        answer(command);
      } else if (event instanceof MomentReceived mail) {
        read(mail);
      } else if (event instanceof LetterReceived letter) {
        read(letter);
      } else {
        append(event, bytes);
        follow(event);
      }
    }

    /**
     * Mail is dated when it is read: it never turns back a member's history, also where several are
     * read at one instant, in whatever order their ids are.
     *
     * @param kind of what it becomes in the journal
     */
    private long dateOf(Event mail, EventKind kind) {
      Standing standing = folding().standing();
      long time = Math.max(mail.timeMillis(), standing.reachedMillis());
      Position position = new Position(time, Long.MAX_VALUE, kind, mail.id());
      return Fold.isInOrder(standing, position) ? time : time + 1;
    }

    private void read(MomentReceived mail) {
      Envelope sent = mail.envelope();
      long time = dateOf(mail, mail.kind());
      Event dated =
          new MomentReceived(
              new Envelope(
                  sent.id(), sent.member(), time, sent.source(), sent.channel(), Long.MAX_VALUE),
              mail.subject(),
              mail.level(),
              mail.hops());
      append(dated, EventCodec.encode(dated));
      follow(dated);
    }

    /** Whether a letter is for somebody of whom nothing was ever accepted. */
    boolean isNobody(LetterReceived letter) {
      Decision known = facts.of(letter.id());
      return known == null ? state.record() == null : known.code().equals(Letters.UNKNOWN_MEMBER);
    }

    /** Reads a letter: that it was read, and when, is a fact. */
    private void read(LetterReceived letter) {
      if (letter.content() == LetterReceived.Content.REDEEM) {
        redeem(letter);
        return;
      }
      Decision known = facts.of(letter.id());
      long time = dateOf(letter, letter.kind());
      LetterReceived read =
          known == null
              ? letter.read(time, Letters.refusal(programmes.planAt(time), letter))
              : letter.read(known.timeMillis(), known.code());
      out.decided(Letters.decision(read));
      takeEffect(read, time, known);
    }

    /** A pool answers a till. */
    private void redeem(LetterReceived letter) {
      settle();
      Decision known = facts.of(letter.parcels().get(0).lot());
      long nowMillis = dateOf(letter, EventKind.REDEMPTION);
      folding.advance(nowMillis, brought);
      publish();
      RedemptionDecided fact =
          PoolLetters.answer(folding.plan(), folding.standing(), letter, nowMillis, known);
      out.decided(PoolLetters.decision(letter, fact));
      takeEffect(fact, nowMillis, known);
    }

    /**
     * A fact goes into the journal; one that was known may lie ahead.
     *
     * @param known as which decision, or null
     */
    private void takeEffect(Event fact, long nowMillis, Decision known) {
      append(fact, EventCodec.encode(fact));
      if (known != null && fact.timeMillis() > Math.max(nowMillis, now.watermarkMillis())) {
        record.held.add(new MemberRecord.Held(fact.id(), fact.timeMillis()));
      } else {
        sendOn(fact);
        follow(fact);
      }
    }

    /** Writes what a fact sets on its way when it takes effect, if anything. */
    private void sendOn(Event fact) {
      Plan plan = folding().plan();
      if (fact instanceof RedemptionDecided redemption
          && PoolLetters.isPassedOn(plan, redemption)) {
        out.letter(PoolLetters.ask(plan, folding.standing(), redemption));
      }
      Letters.sendOn(fact, out);
    }

    private void post(LedgerEntry entry) {
      out.posted(entry);
      PoolLetters.follow(entry, folding.plan(), out);
    }

    private void drop(Event held) {
      state.removeEntry(held.id());
      record.open--;
    }

    private void append(Event event, byte[] bytes) {
      state.putEntry(event.id(), bytes);
      record.open++;
      record.oldestMillis = Math.min(record.oldestMillis, event.timeMillis());
    }

    /** An entry of the journal takes effect: at once if it is in order. */
    private void follow(Event event) {
      boolean undoes = event instanceof ReturnRecorded;
      boolean waitedFor = event instanceof PurchaseRecorded && record.waitsFor(event.id());
      if (!undoes
          && !waitedFor
          && !record.isCorrected()
          && Fold.isInOrder(folding().standing(), event.position())) {
        step(event);
        return;
      }
      record.corrected.add(event.id());
      if (record.corrected.size() >= CORRECTIONS_AT_ONCE) {
        settle();
      }
    }

    private void step(Event event) {
      folding().step(Entry.of(event), brought);
      if (folding.standing().events() % History.SNAPSHOT_EVERY == 0) {
        state.putSnapshot(folding.standing().events(), folding.toBytes());
      }
      publish();
      announcer.offer(event, folding);
    }

    private void answer(Commanded command) {
      settle();
      Decision known = facts.of(command.id());
      long nowMillis = Math.max(command.timeMillis(), folding().standing().reachedMillis());
      folding.advance(nowMillis, brought);
      publish();
      Decided fact =
          known == null
              ? Fold.decide(folding.plan(), folding.standing(), command, nowMillis)
              : Answers.fact(command, known);
      if (fact instanceof WishDecided wish && DropDecisions.isPassedOn(wish)) {
        out.claim(DropDecisions.claim(wish));
      } else if (!(fact instanceof RedemptionDecided redemption)
          || !PoolLetters.isPassedOn(folding.plan(), redemption)) {
        out.decided(Answers.decision(fact));
      }
      takeEffect(fact, nowMillis, known);
    }

    /** Everything that is due by the watermark, in order. */
    void moveTime() {
      release();
      settle();
      folding().advance(now.watermarkMillis(), brought);
      publish();
      announcer.announceDue(folding);
      waitingReturns.giveUp();
      closeWhatIsOver();
    }

    /** What was stamped ahead of its time has come to it. */
    private void release() {
      List<Event> due = new ArrayList<>();
      for (MemberRecord.Held one : record.held) {
        if (one.timeMillis() <= now.watermarkMillis()) {
          due.add(EventCodec.decode(member, state.entry(one.id())));
        }
      }
      due.sort(Comparator.comparing(Event::position));
      for (Event event : due) {
        // One by one: a command that is answered must not see what comes after it.
        record.held.removeIf(one -> one.id().equals(event.id()));
        if (event instanceof Commanded command) {
          drop(command);
          answer(command);
        } else if (event instanceof MomentReceived mail) {
          drop(mail);
          read(mail);
        } else if (event instanceof LetterReceived letter && !letter.isRead()) {
          drop(letter);
          read(letter);
        } else {
          sendOn(event);
          follow(event);
        }
      }
    }

    /** Folds again what was corrected, and tells the difference. */
    private void settle() {
      if (!record.isCorrected()) {
        return;
      }
      Folding before = folding();
      long reached = before.standing().reachedMillis();
      Set<String> corrected = new HashSet<>(record.corrected);
      History history = new History(state, member, heldIds(), programmes);
      Turnout without = history.turnout(event -> !corrected.contains(event.id()));
      Turnout with = history.turnout(event -> true);
      record.corrected.clear();
      Position divergence = History.divergence(without, with);
      byte[] from = history.standingBefore(divergence);
      Brought old = new Brought();
      history.fold(from, without, false, old).advance(reached, old);
      Brought brandNew = new Brought();
      folding = history.fold(from, with, true, brandNew);
      folding.advance(reached, brandNew);
      folding.standing().reach(reached);
      waitingReturns.note(with.unmatched(), corrected, divergence, brandNew);
      tell(Difference.between(old, brandNew), history.events(), corrected);
    }

    private void tell(Difference difference, List<Event> events, Set<String> corrected) {
      out.corrected();
      String by = String.join(" ", new TreeSet<>(corrected));
      for (Posting posting : difference.postings()) {
        int number = Math.toIntExact(++record.corrections);
        post(new LedgerEntry(member, posting, number, by));
      }
      announcer.correct(difference, folding);
      shareAndView();
      for (Event event : events) {
        if (corrected.contains(event.id())) {
          announcer.offer(event, folding);
        }
      }
    }

    private Set<String> heldIds() {
      Set<String> ids = new HashSet<>();
      record.held.forEach(one -> ids.add(one.id()));
      return ids;
    }

    private void closeWhatIsOver() {
      if (Closing.dueMillis(record, programmes) > now.watermarkMillis()) {
        return;
      }
      long cut = now.watermarkMillis() - programmes.closedAfterMillis();
      History history = new History(state, member, heldIds(), programmes);
      Position limit = Closing.limit(history.events(), cut, folding.plan().zone());
      int closed = history.close(limit);
      record.open -= closed;
      record.oldestMillis =
          closed < history.events().size()
              ? history.events().get(closed).timeMillis()
              : Long.MAX_VALUE;
      if (closed > 0) {
        record.closedMillis = history.events().get(closed - 1).timeMillis() + 1;
        // Of one instant some may be closed and some not.
        announcer.forget(record.closedMillis - 1);
      }
    }

    /** Tells what a fold in order brought forth. */
    private void publish() {
      for (Posting posting : brought.postings) {
        post(new LedgerEntry(member, posting, 0, ""));
      }
      for (Outcome outcome : brought.outcomes) {
        announcer.announce(outcome, folding);
      }
      brought.clear();
      shareAndView();
    }

    private void shareAndView() {
      record.viewIsOld = true;
      shares.tell(folding, record, out);
    }

    /** Writes back, and tells the timer that is still to be set. */
    long leave() {
      if (folding != null) {
        record.standing = folding.toBytes();
        showView();
      }
      long next =
          record.isCorrected()
              ? Math.max(now.watermarkMillis(), Long.MIN_VALUE + 1) + 1
              : Long.MAX_VALUE;
      next = Math.min(next, record.nextMillis(viewMillis));
      next = Math.min(next, Closing.lookMillis(record, programmes, now.watermarkMillis()));
      if (folding != null) {
        next = Math.min(next, Fold.nextDeadline(folding.plan(), folding.standing()));
      }
      if (announcer.touched()) {
        next = Math.min(next, announcer.nextDue());
        announcer.save();
      }
      boolean nearer = next < record.timerMillis;
      if (nearer) {
        record.timerMillis = next;
      }
      state.record(record.toBytes());
      return nearer ? next : Long.MAX_VALUE;
    }

    private void showView() {
      long nowMillis = Math.max(now.watermarkMillis(), folding.standing().reachedMillis());
      if (record.viewIsOld && nowMillis - record.viewMillis >= viewMillis
          || record.viewMillis == Long.MIN_VALUE) {
        out.standing(Views.of(member, folding.plan(), folding.standing(), nowMillis));
        record.viewMillis = nowMillis;
        record.viewIsOld = false;
        Profiles.tell(member, folding, record, nowMillis, true, out);
      } else {
        Profiles.tell(member, folding, record, nowMillis, false, out);
      }
    }
  }
}
