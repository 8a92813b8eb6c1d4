package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.Commanded;
import io.lojal.member.Envelope;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.VoucherCommanded.Action;
import io.lojal.member.VoucherDecided;
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
