package io.lojal.reference;

import io.lojal.member.Insides.LotInside;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Insides.VoucherInside;
import io.lojal.member.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A member at an instant, by either implementation. Lists go by the rules' order in the programme.
 *
 * @param meters what each shows at the instant, by text; one value has the empty text
 * @param streaks null where one is not running
 */
record ReferenceStanding(
    Profile profile,
    List<Map<String, Long>> meters,
    List<Wallet> wallets,
    List<Tier> tiers,
    List<StreakInside> streaks,
    List<Long> shares,
    Benefits benefits) {

  /** Lots in spending order. */
  record Wallet(List<LotInside> lots, long debt) {}

  /**
   * @param stamps on each card
   * @param filled cards of each
   * @param vouchers by kind
   * @param paid by payout in steps
   */
  record Benefits(
      List<Long> stamps, List<Long> filled, List<List<VoucherInside>> vouchers, List<Long> paid) {}

  /** {@code window} is the first date of the one it was derived in; null at level 0. */
  record Tier(int level, LocalDate window) {}
}
