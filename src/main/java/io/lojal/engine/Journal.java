package io.lojal.engine;

import io.lojal.member.Entry;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Fold;
import io.lojal.member.LetterReceived;
import io.lojal.member.MomentReceived;
import io.lojal.member.Outcome;
import io.lojal.member.Position;
import io.lojal.member.Posting;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Turnout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A member's journal, and the standing that follows from it. One visit to one member. */
final class Journal {
  /** A burst of corrections is folded at the latest when it has come to this many. */
  private static final int CORRECTIONS_AT_ONCE = 256;

  private final MemberState state;
  private final String member;
  private final MemberRecord record;
  private final Announcer announcer;
  private final WaitingReturns waitingReturns;
  private final Programmes programmes;
  private final Now now;
  private final Outputs out;
  private final Brought brought = new Brought();

  /** Read when it is first needed: what is only held needs none. */
  private Folding folding;

  private Shares shares;

  /** Of letters that are written now: where mail is read, one more than that has. */
  private int hops = 1;

  Journal(
      MemberState state,
      String member,
      MemberRecord record,
      Announcer announcer,
      Programmes programmes,
      Now now,
      Outputs out) {
    this.state = state;
    this.member = member;
    this.record = record;
    this.announcer = announcer;
    this.waitingReturns = new WaitingReturns(state, member, record, programmes, now, out);
    this.programmes = programmes;
    this.now = now;
    this.out = out;
  }

  /** The member as of now, but for corrections that are not settled. */
  Folding folding() {
    if (folding == null) {
      folding = new Folding(programmes).from(record.standing);
      shares = new Shares(member, folding);
    }
    return folding;
  }

  /** Whether there is a standing to write back. */
  boolean touched() {
    return folding != null;
  }

  void append(Event event, byte[] bytes) {
    state.putEntry(event.id(), bytes);
    record.open++;
    record.oldestMillis = Math.min(record.oldestMillis, event.timeMillis());
  }

  /** An entry waits until time has come to it. */
  void hold(Event event) {
    record.held.add(new MemberRecord.Held(event.id(), event.timeMillis()));
  }

  /** The entries that wait no longer, in order. */
  List<Event> due() {
    List<Event> due = new ArrayList<>();
    for (MemberRecord.Held one : record.held) {
      if (one.timeMillis() <= now.watermarkMillis()) {
        due.add(EventCodec.decode(member, state.entry(one.id())));
      }
    }
    due.sort(Comparator.comparing(Event::position));
    return due;
  }

  void release(Event held) {
    record.held.removeIf(one -> one.id().equals(held.id()));
  }

  /** An entry that was held gives way to what is made of it. */
  void drop(Event held) {
    state.removeEntry(held.id());
    record.open--;
  }

  /** An entry of the journal takes effect: at once if it is in order. */
  void follow(Event event) {
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
    if (hopsOf(event) > 0) {
      // What was due before it was not its doing.
      advance(event.timeMillis());
      hops = hopsOf(event) + 1;
    }
    folding().step(Entry.of(event), brought);
    if (folding.standing().events() % History.SNAPSHOT_EVERY == 0) {
      state.putSnapshot(folding.standing().events(), folding.toBytes());
    }
    publish();
    hops = 1;
    announcer.offer(event, folding);
  }

  /** How many keys an event had passed when it came; 0 of what is no mail. */
  private static int hopsOf(Event event) {
    if (event instanceof LetterReceived letter) {
      return letter.hops();
    }
    return event instanceof MomentReceived mail ? mail.hops() : 0;
  }

  /** Time passes, and nothing else happens. */
  void advance(long toMillis) {
    folding().advance(toMillis, brought);
    publish();
  }

  /** Everything that is due by the watermark, in order. */
  void moveTime() {
    settle();
    advance(now.watermarkMillis());
    if (record.tellMillis <= now.watermarkMillis()) {
      announcer.announceDue(folding);
    }
    waitingReturns.giveUp();
    closeWhatIsOver();
  }

  /** Folds again what was corrected, and tells the difference. */
  void settle() {
    if (!record.isCorrected()) {
      return;
    }
    Folding before = folding();
    long reached = before.standing().reachedMillis();
    Set<String> corrected = new HashSet<>(record.corrected);
    History history = new History(state, member, heldIds(), programmes);
    List<Event> events = history.events(position -> true);
    List<Event> known = new ArrayList<>(events);
    known.removeIf(event -> corrected.contains(event.id()));
    Turnout without = history.turnout(known);
    Turnout with = history.turnout(events);
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
    tell(Difference.between(old, brandNew), events, corrected);
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
    long held = record.firstHeldMillis();
    int closed = history.close(Closing.limit(history, cut, held, folding.plan().zone()));
    record.closeMillis =
        closed > 0 ? Long.MIN_VALUE : Closing.againMillis(programmes, now.watermarkMillis());
    record.open -= closed;
    record.oldestMillis =
        closed < history.size() ? Math.min(held, history.position(closed).timeMillis()) : held;
    if (closed > 0) {
      waitingReturns.giveUp(history, closed);
      record.closedMillis = history.position(closed - 1).timeMillis() + 1;
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

  private void post(LedgerEntry entry) {
    out.posted(entry);
    PoolLetters.follow(entry, folding.plan(), hops, out);
  }

  private void shareAndView() {
    record.viewIsOld = true;
    shares.tell(folding, record, out);
    Referring.tell(member, folding.plan(), folding.standing(), record, hops, out);
  }
}
