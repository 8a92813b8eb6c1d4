package io.lojal.reference;

import io.lojal.member.Prize;
import java.time.ZoneId;
import java.util.List;

/** Hands over what comes with a badge or a challenge. */
record NaivePrize(
    List<NaivePoints> wallets,
    NaiveSteps steps,
    NaiveVouchers vouchers,
    NaiveBoosts boosts,
    Told told) {

  /**
   * @param zone the member's
   */
  void give(Prize prize, String group, String name, String occurrence, ZoneId zone) {
    String cause = group + "/" + name + "/" + occurrence;
    if (prize.wallet() >= 0) {
      String lot = group + ":" + name + "/" + occurrence + "/" + told.when();
      wallets.get(prize.wallet()).gift(lot, cause, prize.points());
      steps.pay();
    }
    if (prize.gives() >= 0) {
      vouchers.issue(prize.gives(), cause);
    }
    if (prize.boost() >= 0) {
      boosts.earn(prize, cause, zone);
    }
  }
}
