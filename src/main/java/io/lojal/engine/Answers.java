package io.lojal.engine;

import io.lojal.member.Commanded;
import io.lojal.member.Decided;
import io.lojal.member.Envelope;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.VoucherDecided;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.util.List;

/** Answers to commands as facts of a member, and as decisions of the engine: one, in two shapes. */
final class Answers {
  static final String ACCEPTED = "ACCEPTED";
  static final String REFUSED = "REFUSED";

  private Answers() {}

  static Decision decision(Decided fact) {
    if (fact instanceof RedemptionDecided redemption) {
      return decision(
          fact,
          Decision.Kind.REDEMPTION,
          (redemption.code().equals("NOT_IN_POOL") ? "pools/" : "points/") + redemption.wallet(),
          redemption.points(),
          redemption.reward(),
          redemption.taken());
    }
    if (fact instanceof WishDecided wish) {
      return WishAnswers.decision(wish);
    }
    if (fact instanceof PassDecided pass) {
      return Letters.decision(pass);
    }
    VoucherDecided voucher = (VoucherDecided) fact;
    int slash = voucher.asked().indexOf('/');
    return decision(
        fact,
        Decision.Kind.VOUCHER,
        "vouchers/" + (slash < 0 ? voucher.asked() : voucher.asked().substring(0, slash)),
        0,
        fact.accepted() ? voucher.voucher() : voucher.asked(),
        List.of());
  }

  static Decision decision(
      Decided fact,
      Decision.Kind kind,
      String rule,
      long points,
      String reward,
      List<RedemptionDecided.Taken> taken) {
    return new Decision(
        fact.id(),
        kind,
        fact.member(),
        rule,
        fact.accepted() ? ACCEPTED : REFUSED,
        fact.code(),
        points,
        reward,
        taken,
        fact.timeMillis(),
        fact.id());
  }

  static Decided fact(Commanded command, Decision decision) {
    Envelope asked = command.envelope();
    Envelope answered =
        new Envelope(
            asked.id(),
            asked.member(),
            decision.timeMillis(),
            asked.source(),
            asked.channel(),
            Long.MAX_VALUE);
    boolean accepted = decision.verdict().equals(ACCEPTED);
    if (command instanceof RedeemCommanded redeem) {
      boolean passedOn = PoolLetters.isOfPool(decision) && command.id().equals(decision.id());
      return new RedemptionDecided(
          answered,
          asked.timeMillis(),
          redeem.wallet(),
          redeem.points(),
          redeem.reward(),
          accepted || passedOn,
          passedOn ? "" : decision.code(),
          passedOn ? List.of() : decision.taken());
    }
    if (command instanceof WishCommanded wish) {
      return WishAnswers.fact(wish, answered, decision);
    }
    if (command instanceof PassCommanded pass) {
      return Letters.fact(pass, answered, decision);
    }
    VoucherCommanded voucher = (VoucherCommanded) command;
    return new VoucherDecided(
        answered,
        asked.timeMillis(),
        voucher.action(),
        voucher.voucher(),
        accepted,
        decision.code(),
        accepted ? decision.reward() : "");
  }
}
