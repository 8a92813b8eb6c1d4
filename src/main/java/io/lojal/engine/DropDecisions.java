package io.lojal.engine;

import io.lojal.community.Claim;
import io.lojal.community.Stock;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.util.List;

/** How drops answer claims, as facts. */
public final class DropDecisions {
  private static final List<String> OF_STOCK = List.of("ALREADY_YOURS", "SOLD_OUT");

  private DropDecisions() {}

  public static Decision of(Stock.Answer answer) {
    Claim claim = answer.claim();
    return decision(
        claim.id(),
        claim.member(),
        claim.drop(),
        answer.number(),
        answer.code(),
        claim.timeMillis());
  }

  /** A refusal by the member's own key. */
  static Decision of(WishDecided fact) {
    return decision(fact.id(), fact.member(), rule(fact), 0, fact.code(), fact.timeMillis());
  }

  private static Decision decision(
      String id, String member, String rule, long number, String code, long timeMillis) {
    String verdict = code.isEmpty() ? Answers.ACCEPTED : Answers.REFUSED;
    return new Decision(
        id, Decision.Kind.DROP, member, rule, verdict, code, number, "", List.of(), timeMillis, id);
  }

  /** Whether a fact is that a claim was passed on to its drop. */
  static boolean isPassedOn(WishDecided fact) {
    return fact.action() == WishCommanded.Action.CLAIM && fact.accepted();
  }

  /** Whether a decision was the drop's own, to which the claim had been passed on. */
  static boolean isOfStock(Decision decision) {
    return decision.verdict().equals(Answers.ACCEPTED) || OF_STOCK.contains(decision.code());
  }

  static Claim claim(WishDecided fact) {
    return new Claim(fact.id(), rule(fact), fact.member(), fact.timeMillis());
  }

  private static String rule(WishDecided fact) {
    return "drops/" + fact.name();
  }
}
