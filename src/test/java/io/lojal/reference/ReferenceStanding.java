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
    Benefits benefits,
    Seen seen) {

  /** Lots in spending order. */
  record Wallet(List<LotInside> lots, long debt) {}

  /**
   * @param stamps on each card
   * @param filled cards of each
   * @param vouchers by kind
   * @param paid by payout in steps
   * @param badges how often each was earned
   * @param challenges how often each was reached in the window of the instant
   * @param saved of each boost
   * @param thanked by referral, who is to be thanked for the member; empty for nobody
   */
  record Benefits(
      List<Long> stamps,
      List<Long> filled,
      List<List<VoucherInside>> vouchers,
      List<Long> paid,
      List<Long> badges,
      List<Long> challenges,
      List<Long> saved,
      List<String> thanked) {}

  /**
   * What others see of a member who may be seen.
   *
   * @param byOthers whether they see anything
   * @param title empty for none
   * @param answers to wishes about it, if they were told at the instant; a code, or empty
   */
  record Seen(boolean byOthers, String title, List<String> showcase, Map<String, String> answers) {}

  /**
   * Where a member stands on a ladder.
   *
   * @param window the first date of the one the own level was derived in, or the last day of its
   *     period; null at the lowest, and where neither ends
   * @param floors those that run, and the first date on which they run no more
   * @param missing what the next level lacks
   * @param until the last day of the level held; null where nobody knows one
   * @param expected when the next level comes, at the member's rhythm; null where nobody knows
   */
  record Tier(
      int level,
      int own,
      LocalDate window,
      int lifetime,
      Map<String, LocalDate> floors,
      long missing,
      LocalDate until,
      LocalDate expected) {}
}
