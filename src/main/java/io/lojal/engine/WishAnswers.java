package io.lojal.engine;

import io.lojal.member.Envelope;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Answers to wishes, in both shapes: when a boost is on goes out as an interval of ISO 8601. */
final class WishAnswers {
  private WishAnswers() {}

  static Decision decision(WishDecided fact) {
    if (fact.action() == WishCommanded.Action.CLAIM) {
      return DropDecisions.of(fact);
    }
    if (fact.action() != WishCommanded.Action.BOOST) {
      return fact.action().isOfExpression() ? ofExpression(fact) : ofStreak(fact);
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

  private static Decision ofExpression(WishDecided fact) {
    String rule = "expression/" + fact.action().name().toLowerCase(Locale.ROOT);
    return Answers.decision(fact, Decision.Kind.EXPRESSION, rule, 0, fact.name(), List.of());
  }

  private static Decision ofStreak(WishDecided fact) {
    long points = fact.taken().stream().mapToLong(RedemptionDecided.Taken::points).sum();
    return Answers.decision(
        fact, Decision.Kind.STREAK, "streaks/" + fact.name(), points, fact.date(), fact.taken());
  }

  /**
   * @param answered the envelope of the answer
   */
  static WishDecided fact(WishCommanded wish, Envelope answered, Decision decision) {
    boolean accepted = decision.verdict().equals(Answers.ACCEPTED);
    return switch (wish.action()) {
      case CLAIM -> {
        boolean passedOn = DropDecisions.isOfStock(decision);
        yield fact(wish, answered, passedOn, passedOn ? "" : decision.code(), 0, 0, List.of());
      }
      case BOOST -> {
        String[] on = accepted ? decision.reward().split("/", 2) : new String[0];
        long from = accepted ? Instant.parse(on[0]).toEpochMilli() : 0;
        long to = accepted ? Instant.parse(on[1]).toEpochMilli() : 0;
        yield fact(wish, answered, accepted, decision.code(), from, to, List.of());
      }
      case FREEZE, REPAIR, PAUSE, SHOWCASE, TITLE, APPEAR, HIDE ->
          fact(wish, answered, accepted, decision.code(), 0, 0, decision.taken());
    };
  }

  private static WishDecided fact(
      WishCommanded wish,
      Envelope answered,
      boolean accepted,
      String code,
      long from,
      long to,
      List<RedemptionDecided.Taken> taken) {
    return new WishDecided(
        answered,
        wish.timeMillis(),
        wish.action(),
        wish.name(),
        wish.date(),
        accepted,
        code,
        from,
        to,
        taken);
  }
}
