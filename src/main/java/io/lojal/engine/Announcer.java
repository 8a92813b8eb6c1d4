package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.RejectionCode;
import io.lojal.outreach.Ids;
import io.lojal.outreach.Outreach;
import io.lojal.outreach.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns outcomes into triggers: at once what was reached, after a grace what did not happen, not at
 * all what is no news any more. One visit to one member.
 */
final class Announcer {
  private final MemberState state;
  private final String member;
  private final Programmes programmes;
  private final Now now;
  private final Facts facts;
  private final Outputs out;

  /** Read when it is first needed: most events have nothing to tell. */
  private Outreach outreach;

  private byte[] read;

  Announcer(
      MemberState state, String member, Programmes programmes, Now now, Facts facts, Outputs out) {
    this.state = state;
    this.member = member;
    this.programmes = programmes;
    this.now = now;
    this.facts = facts;
    this.out = out;
  }

  private Outreach outreach() {
    if (outreach == null) {
      read = state.outreach();
      outreach = Outreach.of(read);
    }
    return outreach;
  }

  /** When an outcome that waits can be told; MAX_VALUE for none. */
  long nextDue() {
    return outreach().nextDue();
  }

  /** Writes what was decided and told, if anything was. Only where it was {@link #touched}. */
  void save() {
    byte[] bytes = outreach.toBytes();
    if (!Arrays.equals(bytes, read)) {
      state.outreach(bytes);
    }
  }

  boolean touched() {
    return outreach != null;
  }

  void announce(Outcome outcome, Folding folding) {
    if (outcome.kind() == OutcomeKind.RULE_FAILED) {
      String detail = outcome.rule() + ": " + outcome.text();
      out.rejected(new Rejection(RejectionCode.RULE_FAILED, detail, member, outcome.cause()), null);
      return;
    }
    Programme programme = programmes.at(outcome.timeMillis());
    if (!isTold(programme, outcome)) {
      return;
    }
    long due = outcome.timeMillis() + programme.plan().settleMillis();
    if (outcome.kind().isAbsence() && now.watermarkMillis() < due) {
      outreach().waiting.add(new Outreach.Waiting(outcome, due));
    } else {
      tell(programme, outcome, folding);
    }
  }

  private static boolean isTold(Programme programme, Outcome outcome) {
    return programme.says().containsKey(new Programme.Told(outcome.rule(), outcome.kind()))
        || Offers.anyAt(programme, outcome);
  }

  /** Tells what has waited long enough. */
  void announceDue(Folding folding) {
    List<Outcome> due = new ArrayList<>();
    outreach()
        .waiting
        .removeIf(one -> one.dueMillis() <= now.watermarkMillis() && due.add(one.outcome()));
    for (Outcome outcome : due) {
      tell(programmes.at(outcome.timeMillis()), outcome, folding);
    }
  }

  private void tell(Programme programme, Outcome outcome, Folding folding) {
    Sentence say = programme.says().get(new Programme.Told(outcome.rule(), outcome.kind()));
    if (say != null) {
      String id = outreach().claim(idOf(programme, outcome), outcome.timeMillis());
      MemberView view = folding.view(member, outcome.timeMillis());
      int revision = outreach().nextRevision(id);
      Trigger trigger = trigger(programme, outcome, id, revision, false, say, view);
      if (outcome.expiresMillis() <= now.watermarkMillis()) {
        outreach().keptHome(id, revision, outcome.timeMillis());
        out.suppressed(new Suppressed(trigger, Suppressed.Reason.LAPSED));
      } else {
        outreach().sent(id, revision, outcome.timeMillis());
        out.trigger(trigger);
      }
    }
    offers(programme, folding).at(outcome);
  }

  /** Tells what a correction changed. */
  void correct(Difference difference, Folding folding) {
    for (Difference.Moved moved : difference.moved()) {
      move(moved.from(), moved.to());
    }
    for (Outcome gone : difference.vanished()) {
      withdraw(gone, folding);
    }
    for (Outcome added : difference.added()) {
      announce(added, folding);
    }
  }

  private void move(Outcome from, Outcome to) {
    Programme programme = programmes.at(to.timeMillis());
    if (!isTold(programme, to)) {
      return;
    }
    List<Outreach.Waiting> waiting = outreach().waiting;
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).outcome().isSameAs(from)) {
        long due = to.timeMillis() + programme.plan().settleMillis();
        waiting.set(i, new Outreach.Waiting(to, due));
        return;
      }
    }
    String fromId = outreach().idOf(idOf(programmes.at(from.timeMillis()), from));
    outreach().move(fromId, idOf(programme, to), to.timeMillis());
  }

  private void withdraw(Outcome outcome, Folding folding) {
    Programme programme = programmes.at(outcome.timeMillis());
    Sentence say = programme.says().get(new Programme.Told(outcome.rule(), outcome.kind()));
    if (!isTold(programme, outcome)
        || outreach().waiting.removeIf(one -> one.outcome().isSameAs(outcome))
        || say == null) {
      return;
    }
    String id = outreach().idOf(idOf(programme, outcome));
    int revision = Math.max(1, outreach().nextRevision(id));
    MemberView view = folding.view(member, outcome.timeMillis());
    Trigger trigger = trigger(programme, outcome, id, revision, true, say, view);
    if (outreach().stayedHome(id)) {
      outreach().keptHome(id, revision, outcome.timeMillis());
      out.suppressed(new Suppressed(trigger, Suppressed.Reason.LAPSED));
    } else {
      outreach().sent(id, revision, outcome.timeMillis());
      out.trigger(trigger);
    }
  }

  /** Thinks of the offers that an event brings up. */
  void offer(Event event, Folding folding) {
    Programme programme = programmes.at(event.timeMillis());
    if (Offers.anyAt(programme, event)) {
      offers(programme, folding).at(event);
    }
  }

  private Offers offers(Programme programme, Folding folding) {
    return new Offers(programme, member, outreach(), folding, now, facts, out);
  }

  /** Forgets what nothing can correct and no cap can count any more. */
  void forget(long closedMillis) {
    long week = 8 * 86_400_000L;
    outreach().forget(closedMillis, Math.min(closedMillis, now.watermarkMillis() - week));
  }

  private String idOf(Programme programme, Outcome outcome) {
    return Ids.trigger(
        programme.plan().programme(),
        outcome.rule(),
        outcome.kind().name(),
        member,
        outcome.occurrence());
  }

  private Trigger trigger(
      Programme programme,
      Outcome outcome,
      String id,
      int revision,
      boolean withdrawn,
      Sentence say,
      MemberView view) {
    return new Trigger(
        id,
        revision,
        withdrawn,
        programme.plan().programme(),
        programme.plan().version(),
        outcome.rule(),
        outcome.kind().name(),
        outcome.occurrence(),
        outcome.level(),
        outcome.amount(),
        outcome.text(),
        outcome.timeMillis(),
        outcome.expiresMillis(),
        outcome.cause(),
        say.fill(new Words(outcome, outcome.place(), view)),
        view);
  }
}
