package io.lojal.member;

/**
 * Points that are paid out as vouchers as soon as there are enough.
 *
 * @param wallet its place in {@link Plan#wallets}
 * @param every how many points a voucher takes, above 0
 * @param all whether the whole balance goes, also what is not a full step
 * @param gives kinds of vouchers in turn, as places in {@link Benefits#vouchers}; never empty
 */
public record StepPayout(String rule, String name, int wallet, long every, boolean all, int[] gives)
    implements Rules.Rule {

  /** What its vouchers say gave them. */
  String giver() {
    return "payouts/" + name;
  }

  /** The kind of the voucher with a number, from 1. */
  int kindOf(long number) {
    return gives[Math.floorMod(number - 1, gives.length)];
  }
}
