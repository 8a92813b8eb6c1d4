package io.lojal.engine;

import io.lojal.member.Commanded;
import io.lojal.member.Decided;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.EventKind;
import io.lojal.member.Fold;
import io.lojal.member.LetterReceived;
import io.lojal.member.MomentReceived;
import io.lojal.member.Plan;
import io.lojal.member.Position;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.Standing;
import io.lojal.member.WishDecided;

/**
 * What a member is asked and sent: commands are answered, mail and letters are dated and read. What
 * comes of it is a fact, goes into the journal, and may set other mail on its way.
 */
final class Inbox {
  private final MemberState state;
  private final Journal journal;
  private final Programmes programmes;
  private final Facts facts;
  private final Now now;
  private final Outputs out;

  Inbox(
      MemberState state,
      Journal journal,
      Programmes programmes,
      Facts facts,
      Now now,
      Outputs out) {
    this.state = state;
    this.journal = journal;
    this.programmes = programmes;
    this.facts = facts;
    this.now = now;
    this.out = out;
  }

  /** Whether an event goes into the journal only as what was made of it. */
  static boolean isToBeRead(Event event) {
    return event instanceof Commanded
        || event instanceof MomentReceived
        || (event instanceof LetterReceived letter && !letter.isRead());
  }

  /**
   * @param event one that {@link #isToBeRead}
   */
  void read(Event event) {
    if (event instanceof Commanded command) {
      answer(command);
    } else if (event instanceof MomentReceived mail) {
      read(mail);
    } else if (event instanceof LetterReceived letter) {
      read(letter);
    }
  }

  /** Whether a letter is for somebody of whom nothing was ever accepted. */
  boolean isForNobody(LetterReceived letter) {
    if (PoolLetters.isForPool(letter)) {
      return false;
    }
    Decision known = facts.of(letter.id());
    return known == null ? state.record() == null : known.code().equals(Letters.UNKNOWN_MEMBER);
  }

  /** What was sent to nobody goes back, and leaves no entry. */
  void sendBack(LetterReceived letter) {
    LetterReceived refused = letter.read(letter.timeMillis(), Letters.UNKNOWN_MEMBER);
    out.decided(Letters.decision(refused));
    Letters.sendOn(refused, out);
  }

  private void answer(Commanded command) {
    journal.settle();
    Decision known = facts.of(command.id());
    long nowMillis = Math.max(command.timeMillis(), journal.folding().standing().reachedMillis());
    journal.advance(nowMillis);
    Folding folding = journal.folding();
    Decided fact = known == null ? decide(command, nowMillis) : Answers.fact(command, known);
    if (known == null && !Fold.isInOrder(folding.standing(), fact.position())) {
      // Of two that were asked for at one instant, the second one has seen the first.
      nowMillis++;
      journal.advance(nowMillis);
      fact = decide(command, nowMillis);
    }
    if (fact instanceof WishDecided wish && DropDecisions.isPassedOn(wish)) {
      out.claim(DropDecisions.claim(wish));
    } else if (!(fact instanceof RedemptionDecided redemption)
        || !PoolLetters.isPassedOn(folding.plan(), redemption)) {
      out.decided(Answers.decision(fact));
    }
    enter(fact, nowMillis, known);
  }

  private Decided decide(Commanded command, long nowMillis) {
    Folding folding = journal.folding();
    return Fold.decide(folding.plan(), folding.standing(), command, nowMillis);
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
    journal.append(dated, EventCodec.encode(dated));
    journal.follow(dated);
  }

  /** Reads a letter: that it was read, and when, is a fact. */
  private void read(LetterReceived letter) {
    if (letter.content() == LetterReceived.Content.REDEEM) {
      redeem(letter);
      return;
    }
    Decision known = facts.of(letter.id());
    if (known == null && !PoolLetters.isForPool(letter)) {
      journal.settle();
    }
    long time = dateOf(letter, letter.kind());
    LetterReceived read =
        known == null
            ? letter.read(time, refusal(letter, time))
            : letter.read(known.timeMillis(), known.code());
    out.decided(Letters.decision(read));
    enter(read, time, known);
  }

  /** Why a letter cannot be taken; empty where it can. */
  private String refusal(LetterReceived letter, long nowMillis) {
    if (PoolLetters.isForPool(letter)) {
      return "";
    }
    journal.advance(nowMillis);
    Folding folding = journal.folding();
    return Fold.refusal(folding.plan(), folding.standing(), letter, nowMillis);
  }

  /** A pool answers a till. */
  private void redeem(LetterReceived letter) {
    journal.settle();
    Decision known = facts.of(letter.parcels().get(0).lot());
    long nowMillis = dateOf(letter, EventKind.REDEMPTION);
    journal.advance(nowMillis);
    Folding folding = journal.folding();
    RedemptionDecided fact =
        PoolLetters.answer(folding.plan(), folding.standing(), letter, nowMillis, known);
    out.decided(PoolLetters.decision(letter, fact));
    enter(fact, nowMillis, known);
  }

  /**
   * Mail is dated when it is read: it never turns back a member's history, also where several are
   * read at one instant, in whatever order their ids are.
   *
   * @param kind of what it becomes in the journal
   */
  private long dateOf(Event mail, EventKind kind) {
    Standing standing = journal.folding().standing();
    long time = Math.max(mail.timeMillis(), standing.reachedMillis());
    Position position = new Position(time, Long.MAX_VALUE, kind, mail.id());
    return Fold.isInOrder(standing, position) ? time : time + 1;
  }

  /**
   * A fact goes into the journal; one that was known may lie ahead.
   *
   * @param known as which decision, or null
   */
  private void enter(Event fact, long nowMillis, Decision known) {
    journal.append(fact, EventCodec.encode(fact));
    if (known != null && fact.timeMillis() > Math.max(nowMillis, now.watermarkMillis())) {
      journal.hold(fact);
    } else {
      takeEffect(fact);
    }
  }

  /** An entry's time has come: it sends on what it has to, and counts. */
  void takeEffect(Event entry) {
    sendOn(entry);
    journal.follow(entry);
  }

  /** Writes what a fact sets on its way when it takes effect, if anything. */
  private void sendOn(Event fact) {
    Folding folding = journal.folding();
    Plan plan = folding.plan();
    if (fact instanceof RedemptionDecided redemption && PoolLetters.isPassedOn(plan, redemption)) {
      out.letter(PoolLetters.ask(plan, folding.standing(), redemption));
    }
    Letters.sendOn(fact, out);
  }
}
