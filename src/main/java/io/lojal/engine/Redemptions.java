package io.lojal.engine;

import io.lojal.member.Envelope;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;

/** Redemptions as facts of a member, and as decisions of the engine: the same, in two shapes. */
final class Redemptions {
  private static final String ACCEPTED = "ACCEPTED";
  private static final String REFUSED = "REFUSED";

  private Redemptions() {}

  static Decision decision(RedemptionDecided fact) {
    return new Decision(
        fact.id(),
        Decision.Kind.REDEMPTION,
        fact.member(),
        "points/" + fact.wallet(),
        fact.accepted() ? ACCEPTED : REFUSED,
        fact.code(),
        fact.points(),
        fact.reward(),
        fact.taken(),
        fact.timeMillis(),
        fact.id());
  }

  static RedemptionDecided fact(RedeemCommanded command, Decision decision) {
    Envelope asked = command.envelope();
    return new RedemptionDecided(
        new Envelope(
            asked.id(),
            asked.member(),
            decision.timeMillis(),
            asked.source(),
            asked.channel(),
            Long.MAX_VALUE),
        asked.timeMillis(),
        command.wallet(),
        command.points(),
        command.reward(),
        decision.verdict().equals(ACCEPTED),
        decision.code(),
        decision.taken());
  }
}
