package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.community.Claim;
import io.lojal.community.Stock;
import io.lojal.member.Commanded;
import io.lojal.member.Envelope;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.VoucherCommanded.Action;
import io.lojal.member.VoucherDecided;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer is a fact and a decision, and the one comes of the other again: so goes a replay. */
class AnswersTest {
  private static final Commanded COMMAND =
      new VoucherCommanded(envelope(1_000, 7), Action.USE, "free-coffee");

  private static Envelope envelope(long timeMillis, long sequence) {
    return new Envelope("till-1", "maja", timeMillis, "till", "shop", sequence);
  }

  private static VoucherDecided answer(String code, String voucher) {
    return new VoucherDecided(
        envelope(2_000, Long.MAX_VALUE),
        1_000,
        Action.USE,
        "free-coffee",
        code.isEmpty(),
        code,
        voucher);
  }

  @Test
  void aVoucherThatWasUsedIsTheSameOneInAReplay() {
    VoucherDecided used = answer("", "free-coffee/stamps/coffee/1");
    Decision decision = Answers.decision(used);
    assertEquals("vouchers/free-coffee", decision.rule());
    assertEquals("free-coffee/stamps/coffee/1", decision.reward());
    assertEquals(used, Answers.fact(COMMAND, decision));
  }

  @Test
  void aRefusalStaysOne() {
    VoucherDecided refused = answer("NO_VOUCHER", "");
    Decision decision = Answers.decision(refused);
    assertEquals("free-coffee", decision.reward());
    assertEquals("NO_VOUCHER", decision.code());
    assertEquals(refused, Answers.fact(COMMAND, decision));
  }

  private static WishDecided wish(WishCommanded asked, String code, long from, long to) {
    return new WishDecided(
        envelope(2_000, Long.MAX_VALUE),
        asked.timeMillis(),
        asked.action(),
        asked.name(),
        asked.date(),
        code.isEmpty(),
        code,
        from,
        to,
        List.of());
  }

  @Test
  void aBoostIsOnAtTheSameTimeInAReplay() {
    WishCommanded asked =
        new WishCommanded(envelope(1_000, 7), WishCommanded.Action.BOOST, "double", "1970-01-02");
    WishDecided chosen = wish(asked, "", 86_400_000, 172_800_001);
    Decision decision = Answers.decision(chosen);
    assertEquals("1970-01-02T00:00:00Z/1970-01-03T00:00:00.001Z", decision.reward());
    assertEquals(chosen, Answers.fact(asked, decision));
    WishDecided refused = wish(asked, "NONE_LEFT", 0, 0);
    assertEquals(refused, Answers.fact(asked, Answers.decision(refused)));
  }

  @Test
  void aClaimThatItsDropAnsweredWasPassedOnInAReplayToo() {
    WishCommanded asked =
        new WishCommanded(envelope(1_000, 7), WishCommanded.Action.CLAIM, "hat", "");
    WishDecided passedOn = wish(asked, "", 0, 0);
    Claim claim = DropDecisions.claim(passedOn);
    for (Stock.Answer answer :
        List.of(new Stock.Answer(claim, 3, ""), new Stock.Answer(claim, 0, "SOLD_OUT"))) {
      assertEquals(passedOn, Answers.fact(asked, DropDecisions.of(answer)));
    }
    WishDecided refused = wish(asked, "NOT_YET", 0, 0);
    assertEquals(refused, Answers.fact(asked, Answers.decision(refused)));
  }

  @Test
  void whatAFreezeCostIsTakenFromTheSameLotsInAReplay() {
    WishCommanded asked =
        new WishCommanded(envelope(1_000, 7), WishCommanded.Action.FREEZE, "days", "");
    WishDecided refused = wish(asked, "FULL", 0, 0);
    assertEquals(refused, Answers.fact(asked, Answers.decision(refused)));
    WishDecided bought =
        new WishDecided(
            refused.envelope(),
            1_000,
            asked.action(),
            "days",
            "",
            true,
            "",
            0,
            0,
            List.of(
                new RedemptionDecided.Taken("bonus/a1", 30),
                new RedemptionDecided.Taken("bonus/a2", 10)));
    assertEquals(40, Answers.decision(bought).points());
    assertEquals(bought, Answers.fact(asked, Answers.decision(bought)));
  }

  @Test
  void onlyTheCommandThatWasAnsweredIsARepeat() {
    VoucherDecided used = answer("", "free-coffee/stamps/coffee/1");
    assertTrue(used.answers(COMMAND));
    assertFalse(
        used.answers(new VoucherCommanded(envelope(1_000, 7), Action.REACTIVATE, "free-coffee")));
    assertFalse(used.answers(new VoucherCommanded(envelope(1_001, 7), Action.USE, "free-coffee")));
    assertFalse(used.answers(new RedeemCommanded(envelope(1_000, 7), "free-coffee", 1, "")));
  }
}
