package io.lojal.engine;

import io.lojal.member.Envelope;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.time.Instant;
import java.util.List;

/** Answers to wishes, in both shapes: when a boost is on goes out as an interval of ISO 8601. */
final class WishAnswers {
  private WishAnswers() {}

  static Decision decision(WishDecided fact) {
    if (fact.action() == WishCommanded.Action.CLAIM) {
      return DropDecisions.of(fact);
    }
    String on =
        Instant.ofEpochMilli(fact.fromMillis()) + "/" + Instant.ofEpochMilli(fact.toMillis());
    return Answers.decision(
        fact,
        Decision.Kind.BOOST,
        "boosts/" + fact.name(),
        0,
        fact.accepted() ? on : fact.date(),
        List.of());
  }

  /**
   * @param answered the envelope of the answer
   */
  static WishDecided fact(WishCommanded wish, Envelope answered, Decision decision) {
    boolean claim = wish.action() == WishCommanded.Action.CLAIM;
    if (claim) {
      boolean passedOn = DropDecisions.isOfStock(decision);
      return new WishDecided(
          answered,
          wish.timeMillis(),
          wish.action(),
          wish.name(),
          wish.date(),
          passedOn,
          passedOn ? "" : decision.code(),
          0,
          0);
    }
    boolean accepted = decision.verdict().equals(Answers.ACCEPTED);
    String[] on = accepted ? decision.reward().split("/", 2) : new String[0];
    return new WishDecided(
        answered,
        wish.timeMillis(),
        wish.action(),
        wish.name(),
        wish.date(),
        accepted,
        decision.code(),
        accepted ? Instant.parse(on[0]).toEpochMilli() : 0,
        accepted ? Instant.parse(on[1]).toEpochMilli() : 0);
  }
}
