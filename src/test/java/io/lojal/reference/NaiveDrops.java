package io.lojal.reference;

import io.lojal.member.Drop;
import io.lojal.member.MomentReceived;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import java.util.List;

/** All drops, as far as a member has to do with them. */
final class NaiveDrops {
  private final Plan plan;
  private final List<NaivePoints> wallets;
  private final NaiveVouchers vouchers;
  private final Told told;

  NaiveDrops(Plan plan, List<NaivePoints> wallets, NaiveVouchers vouchers, Told told) {
    this.plan = plan;
    this.wallets = wallets;
    this.vouchers = vouchers;
    this.told = told;
  }

  /** The latest event may be mail. */
  void hear(List<Happened> past) {
    if (past.get(past.size() - 1).event() instanceof MomentReceived mail) {
      for (Drop drop : plan.benefits().occasions().drops()) {
        if (mail.subject().equals("drops/" + drop.name())) {
          give(drop, mail);
        }
      }
    }
  }

  private void give(Drop drop, MomentReceived mail) {
    String number = Long.toString(mail.level());
    told.outcome(drop.rule(), OutcomeKind.DROP_GRANTED, number, mail.level(), 0, drop.name());
    if (drop.points() > 0) {
      String lot = "drops:" + drop.name() + "/" + number;
      wallets.get(drop.wallet()).gift(lot, mail.id(), drop.points());
    } else {
      vouchers.issue(drop.gives(), drop.rule() + "/" + number);
    }
  }
}
