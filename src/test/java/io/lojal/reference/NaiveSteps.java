package io.lojal.reference;

import io.lojal.member.Plan;
import io.lojal.member.StepPayout;
import io.lojal.member.VoucherDecided;
import java.util.ArrayList;
import java.util.List;

/** Every payout of points in steps. */
final class NaiveSteps {
  private final Plan plan;
  private final List<NaivePoints> wallets;
  private final NaiveVouchers vouchers;
  private final Told told;
  private final long[] numbers;

  NaiveSteps(Plan plan, List<NaivePoints> wallets, NaiveVouchers vouchers, Told told) {
    this.plan = plan;
    this.wallets = wallets;
    this.vouchers = vouchers;
    this.told = told;
    this.numbers = new long[plan.benefits().steps().size()];
  }

  void pay() {
    for (int i = 0; i < numbers.length; i++) {
      pay(i);
    }
  }

  private void pay(int i) {
    StepPayout payout = plan.benefits().steps().get(i);
    NaivePoints wallet = wallets.get(payout.wallet());
    while (wallet.balance() >= payout.every()) {
      long goes = payout.all() ? wallet.balance() : payout.every();
      wallet.payOut("payout/" + payout.name() + "/" + (numbers[i] + 1), goes);
      for (long open = goes; open >= payout.every(); open -= payout.every()) {
        numbers[i]++;
        vouchers.issue(kind(payout, numbers[i]), giver(payout) + numbers[i]);
      }
    }
  }

  private static int kind(StepPayout payout, long number) {
    return payout.gives()[(int) ((number - 1) % payout.gives().length)];
  }

  private static String giver(StepPayout payout) {
    return "payouts/" + payout.name() + "/";
  }

  /** Whether a voucher that was used and is not kept is one of a payout's: it is paid for now. */
  boolean paysFor(int kind, VoucherDecided fact) {
    String from = fact.voucher().substring(fact.voucher().indexOf('/') + 1);
    for (int i = 0; i < numbers.length; i++) {
      StepPayout payout = plan.benefits().steps().get(i);
      long number = numberIn(from, giver(payout));
      if (number > numbers[i] && kind(payout, number) == kind) {
        String posting = "payout/" + payout.name() + "/" + number;
        wallets.get(payout.wallet()).payOutOrOwe(posting, payout.every(), fact.id());
        numbers[i] = number;
        vouchers.issue(kind, from);
        return true;
      }
    }
    return false;
  }

  /** The number behind a giver; 0 where there is none. */
  private static long numberIn(String from, String giver) {
    String rest = from.startsWith(giver) ? from.substring(giver.length()) : "";
    return rest.matches("[1-9][0-9]{0,9}") ? Long.parseLong(rest) : 0;
  }

  List<Due> due() {
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      StepPayout payout = plan.benefits().steps().get(i);
      int one = i;
      if (wallets.get(payout.wallet()).balance() >= payout.every()) {
        due.add(new Due(told.now(), Due.Turn.STEPS, i, 0, () -> pay(one)));
      }
    }
    return due;
  }

  List<Long> standing() {
    List<Long> paid = new ArrayList<>();
    for (long number : numbers) {
      paid.add(number);
    }
    return paid;
  }
}
