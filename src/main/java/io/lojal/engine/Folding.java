package io.lojal.engine;

import io.lojal.member.Entry;
import io.lojal.member.Fold;
import io.lojal.member.Outcomes;
import io.lojal.member.Plan;
import io.lojal.member.Standing;
import io.lojal.member.StandingCodec;

/** A fold that knows the versions of the programme: each event meets the one of its time. */
final class Folding {
  private final Programmes programmes;
  private final Fold fold = new Fold();
  private Plan plan;
  private Standing standing;

  /**
   * What was shown last, for as long as nothing moves: several want to see a member as of one
   * event.
   */
  private MemberView shown;

  Folding(Programmes programmes) {
    this.programmes = programmes;
  }

  /**
   * Begins where some bytes left off.
   *
   * @param bytes of a standing; null or empty for a member of whom nothing is known
   */
  Folding from(byte[] bytes) {
    shown = null;
    if (bytes == null || bytes.length == 0) {
      plan = programmes.planAt(Long.MIN_VALUE);
      standing = new Standing(plan);
      return this;
    }
    plan = programmes.planAt(StandingCodec.reached(bytes));
    standing = StandingCodec.decode(plan, bytes);
    return this;
  }

  void step(Entry entry, Outcomes out) {
    change(entry.event().timeMillis(), out);
    fold.step(plan, standing, entry, out);
  }

  void advance(long toMillis, Outcomes out) {
    change(toMillis, out);
    fold.advance(plan, standing, toMillis, out);
  }

  /** Passes over the changes of version up to an instant. */
  private void change(long toMillis, Outcomes out) {
    shown = null;
    long change = programmes.nextChangeAfter(standing.reachedMillis());
    while (change <= toMillis) {
      Plan next = programmes.planAt(change);
      if (next != plan) {
        fold.advance(plan, standing, change - 1, out);
        standing = Fold.change(plan, standing, next, change);
        plan = next;
      }
      change = programmes.nextChangeAfter(change);
    }
  }

  /** A member by the names of the programme, as of an instant; nothing moves. */
  MemberView view(String member, long nowMillis) {
    if (shown == null || shown.timeMillis() != nowMillis) {
      shown = Views.of(member, plan, standing, nowMillis);
    }
    return shown;
  }

  Plan plan() {
    return plan;
  }

  Standing standing() {
    return standing;
  }

  byte[] toBytes() {
    return StandingCodec.encode(plan, standing);
  }
}
