package io.lojal.reference;

import io.lojal.member.Prize;
import java.util.List;

/** Hands over what comes with a badge or a challenge. */
record NaivePrize(List<NaivePoints> wallets, NaiveSteps steps, NaiveVouchers vouchers, Told told) {

  void give(Prize prize, String group, String name, String occurrence) {
    String cause = group + "/" + name + "/" + occurrence;
    if (prize.wallet() >= 0) {
      String lot = group + ":" + name + "/" + occurrence + "/" + told.when();
      wallets.get(prize.wallet()).gift(lot, cause, prize.points());
      steps.pay();
    }
    if (prize.gives() >= 0) {
      vouchers.issue(prize.gives(), cause);
    }
  }
}
