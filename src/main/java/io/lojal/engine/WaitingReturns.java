package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Position;
import io.lojal.member.Posting;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Turnout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Returns that came before their purchase, and those that take back what was never bought. */
final class WaitingReturns {
  private final MemberState state;
  private final String member;
  private final MemberRecord record;
  private final Programmes programmes;
  private final Now now;
  private final Outputs out;

  WaitingReturns(
      MemberState state,
      String member,
      MemberRecord record,
      Programmes programmes,
      Now now,
      Outputs out) {
    this.state = state;
    this.member = member;
    this.record = record;
    this.programmes = programmes;
    this.now = now;
    this.out = out;
  }

  /** Returns of older purchases that found a lot to take from, or a referral to end. */
  private static Set<String> adjusted(Brought brought) {
    Set<String> ids = new HashSet<>();
    for (Posting posting : brought.postings) {
      if (posting.to() == Posting.Account.ISSUED) {
        ids.add(posting.cause());
      }
    }
    for (Outcome outcome : brought.outcomes) {
      if (outcome.kind() == OutcomeKind.REFERRAL_ENDED) {
        ids.add(outcome.cause());
      }
    }
    return ids;
  }

  /**
   * Remembers the returns that wait for a purchase, and refuses those of more than was bought.
   *
   * @param divergence what stands before it was not folded again: it is as it was
   * @param brought what came of folding again: a return that took from a lot waits for nothing
   */
  void note(
      List<Turnout.Unmatched> unmatched,
      Set<String> corrected,
      Position divergence,
      Brought brought) {
    Set<String> adjusted = adjusted(brought);
    Set<String> waited = new HashSet<>();
    record.waiting.forEach(one -> waited.add(one.id()));
    record.waiting.clear();
    for (Turnout.Unmatched one : unmatched) {
      ReturnRecorded event = one.event();
      boolean isAsBefore = divergence == null || event.position().isBefore(divergence);
      boolean isKnown = isAsBefore && !waited.contains(event.id());
      if (isKnown || adjusted.contains(event.id())) {
        continue;
      }
      boolean isNew = corrected.contains(event.id());
      boolean waits = one.waits() || !event.hasReceipt();
      long until = event.timeMillis() + programmes.planAt(event.timeMillis()).horizonMillis();
      // One whose time has just run out is still to be given up, and aloud.
      if (waits && (until > now.watermarkMillis() || waited.contains(event.id()))) {
        record.waiting.add(new MemberRecord.Waiting(event.id(), event.purchaseId(), until));
      } else if (isNew || waited.contains(event.id())) {
        out.rejected(
            Rejection.of(
                RejectionCode.RETURN_OF_NOTHING,
                one.quantity() + " pieces more than were bought",
                event),
            event);
      }
    }
  }

  /** Returns that have waited long enough for their purchase. */
  void giveUp() {
    List<MemberRecord.Waiting> over = new ArrayList<>(record.waiting);
    over.removeIf(one -> one.untilMillis() > now.watermarkMillis());
    record.waiting.removeAll(over);
    over.forEach(one -> refuse(EventCodec.decode(member, state.entry(one.id()))));
  }

  /**
   * Those that leave the journal before their purchase came.
   *
   * @param closed how many of its first entries leave it
   */
  void giveUp(History history, int closed) {
    for (int i = 0; i < closed && !record.waiting.isEmpty(); i++) {
      String id = history.position(i).id();
      if (record.waiting.removeIf(one -> one.id().equals(id))) {
        refuse(history.event(i));
      }
    }
  }

  private void refuse(Event event) {
    out.rejected(
        Rejection.of(RejectionCode.RETURN_OF_NOTHING, "its purchase never came", event), event);
  }
}
