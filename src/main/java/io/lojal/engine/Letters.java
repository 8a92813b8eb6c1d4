package io.lojal.engine;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.LetterReceived.Content;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import java.util.List;

/** Mail between members: what is written when a fact is decided, and how it is read. */
final class Letters {
  static final String UNKNOWN_MEMBER = "UNKNOWN_MEMBER";

  private Letters() {}

  /** Writes what an entry of a journal sets on its way when it takes effect, if anything. */
  static void sendOn(Event entry, Outputs out) {
    if (entry instanceof PassDecided fact && fact.accepted()) {
      out.letter(of(fact));
    } else if (entry instanceof LetterReceived read
        && !read.code().isEmpty()
        && read.content() != Content.BACK
        && read.content() != Content.UNREFERRED) {
      out.letter(back(read));
    }
  }

  /** The letter that a fact which was accepted sets on its way. */
  private static LetterReceived of(PassDecided fact) {
    String subject = rule(fact);
    return new LetterReceived(
        new Envelope(
            subject + "/" + fact.member() + "/" + fact.id(),
            fact.to(),
            fact.timeMillis(),
            "",
            "",
            0),
        subject,
        fact.action() == PassCommanded.Action.GIFT ? Content.LEVEL : Content.POINTS,
        fact.member(),
        "",
        fact.parcels(),
        1,
        "");
  }

  /** What a letter carried, on its way back. */
  private static LetterReceived back(LetterReceived refused) {
    return new LetterReceived(
        new Envelope(refused.id() + "/back", refused.from(), refused.timeMillis(), "", "", 0),
        refused.subject(),
        Content.BACK,
        refused.member(),
        refused.code(),
        refused.parcels(),
        refused.hops() + 1,
        "");
  }

  /** That a letter was read, as a fact. */
  static Decision decision(LetterReceived read) {
    return new Decision(
        read.id(),
        Decision.Kind.LETTER,
        read.member(),
        read.subject(),
        read.code().isEmpty() ? Answers.ACCEPTED : Answers.REFUSED,
        read.code(),
        read.points(),
        "",
        List.of(),
        read.timeMillis(),
        read.id());
  }

  /** An answer to who wanted to pass something on. */
  static Decision decision(PassDecided fact) {
    return new Decision(
        fact.id(),
        fact.action() == PassCommanded.Action.GIFT ? Decision.Kind.GIFT : Decision.Kind.TRANSFER,
        fact.member(),
        rule(fact),
        fact.accepted() ? Answers.ACCEPTED : Answers.REFUSED,
        fact.code(),
        fact.points(),
        fact.to(),
        List.of(),
        fact.timeMillis(),
        fact.id(),
        fact.parcels());
  }

  /**
   * @param answered the envelope of the answer
   */
  static PassDecided fact(PassCommanded command, Envelope answered, Decision decision) {
    return new PassDecided(
        answered,
        command.timeMillis(),
        command.action(),
        command.name(),
        command.to(),
        command.points(),
        decision.verdict().equals(Answers.ACCEPTED),
        decision.code(),
        decision.parcels());
  }

  private static String rule(PassDecided fact) {
    return switch (fact.action()) {
      case TRANSFER -> "transfers/" + fact.name();
      case GIFT -> "gifts/" + fact.name();
    };
  }
}
