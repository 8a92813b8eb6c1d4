package io.lojal.programme;

import io.lojal.member.BandPayout;
import io.lojal.member.Benefits;
import io.lojal.member.Between;
import io.lojal.member.Feats;
import io.lojal.member.Occasions;
import io.lojal.member.Rules;
import io.lojal.member.StampCard;
import io.lojal.member.StepPayout;
import io.lojal.member.VoucherKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a programme gives besides points: stamp cards, vouchers and payouts. */
final class BenefitParts {
  static final Field<List<Placed<Written>>> STAMPS =
      group("stamps", StampPart.PART, "The cards that fill with stamps.");
  static final Field<List<Placed<Written>>> VOUCHERS =
      group("vouchers", VoucherPart.PART, "The kinds of vouchers.");
  static final Field<List<Placed<Written>>> PAYOUTS =
      group("payouts", PayoutPart.PART, "What is paid out as vouchers.");
  static final Field<List<Placed<Written>>> BOOSTS =
      group("boosts", BoostPart.PART, "Times in which more counts, chosen by the member.");
  static final Field<List<Placed<Written>>> DROPS =
      group("drops", DropPart.PART, "Pieces for the first that claim them.");
  static final Field<List<Placed<Written>>> CALENDAR =
      group("calendar", CalendarPart.PART, "Days of the calendar that concern a member.");

  static final Field<List<Placed<Written>>> BADGES =
      group("badges", BadgePart.PART, "What there is to be proud of.");
  static final Field<List<Placed<Written>>> CHALLENGES =
      group("challenges", ChallengePart.PART, "What is to be reached in a window.");
  static final Field<List<Placed<Written>>> TRANSFERS =
      group("transfers", TransferPart.PART, "Points that members may give to each other.");

  static final Field<List<Placed<Written>>> POOLS =
      group("pools", PoolPart.PART, "Accounts that several members fill and spend.");

  static final Field<List<Placed<Written>>> GIFTS =
      group("gifts", LevelGiftPart.PART, "Levels that members may give to each other.");

  static final Field<List<Placed<Written>>> REFERRALS =
      group("referrals", ReferralPart.PART, "Thanks for those who bring friends.");

  static final Field<Written> EXPRESSION =
      Field.optional(
          "expression",
          ExpressionPart.PART,
          null,
          "What members can show of themselves to others. Without: nothing.");

  private BenefitParts() {}

  private static Field<List<Placed<Written>>> group(String name, Part part, String says) {
    return Field.optional(name, new Named<>(name, part), List.of(), says);
  }

  static void declare(Written written, Planning planning) {
    MemberWords member = planning.member();
    for (Placed<Written> each : all(written, STAMPS)) {
      member.addStamps(each.name(), planning.declare(RuleKind.STAMPS, each.name()));
    }
    for (Placed<Written> each : all(written, VOUCHERS)) {
      member.addVouchers(each.name(), planning.declare(RuleKind.VOUCHER, each.name()));
    }
    for (Placed<Written> each : all(written, BOOSTS)) {
      member.addBoost(each.name(), planning.declare(RuleKind.BOOST, each.name()));
    }
    for (Placed<Written> each : all(written, DROPS)) {
      planning.declare(RuleKind.DROP, each.name());
    }
    for (Placed<Written> each : all(written, POOLS)) {
      planning.declare(RuleKind.POOL, each.name());
    }
    for (Placed<Written> each : all(written, TRANSFERS)) {
      planning.declare(RuleKind.TRANSFER, each.name());
    }
    for (Placed<Written> each : all(written, GIFTS)) {
      planning.declare(RuleKind.GIFT, each.name());
    }
    for (Placed<Written> each : all(written, REFERRALS)) {
      planning.declare(RuleKind.REFERRAL, each.name());
    }
    for (Placed<Written> each : all(written, CALENDAR)) {
      planning.declare(RuleKind.CALENDAR, each.name());
    }
    for (Placed<Written> each : all(written, BADGES)) {
      member.addBadge(each.name(), planning.declare(RuleKind.BADGE, each.name()));
    }
    for (Placed<Written> each : all(written, CHALLENGES)) {
      member.addChallenge(each.name(), planning.declare(RuleKind.CHALLENGE, each.name()));
    }
  }

  /**
   * As far as it could be planned.
   *
   * @param meters those of the programme
   */
  static Benefits plan(Written written, List<Rules.Meter> meters, Planning planning) {
    List<StampCard> cards = each(all(written, STAMPS), one -> StampPart.plan(one, planning));
    List<VoucherKind> kinds = each(all(written, VOUCHERS), one -> VoucherPart.plan(one, planning));
    List<Placed<Written>> bySteps = new ArrayList<>(all(written, PAYOUTS));
    bySteps.removeIf(one -> !PayoutPart.isBySteps(one));
    List<Placed<Written>> byBands = new ArrayList<>(all(written, PAYOUTS));
    byBands.removeAll(bySteps);
    List<StepPayout> steps = each(bySteps, one -> PayoutPart.steps(one, planning));
    List<BandPayout> bands = each(byBands, one -> PayoutPart.bands(one, meters, planning));
    Occasions occasions =
        new Occasions(
            each(all(written, CALENDAR), one -> CalendarPart.plan(one, planning)),
            each(all(written, BOOSTS), one -> BoostPart.plan(one, planning)),
            each(all(written, DROPS), one -> DropPart.plan(one, planning)));
    Feats feats =
        new Feats(
            each(all(written, BADGES), one -> BadgePart.plan(one, planning)),
            each(all(written, CHALLENGES), one -> ChallengePart.plan(one, planning)),
            ExpressionPart.plan(written.get(EXPRESSION), planning));
    Between between =
        new Between(
            each(all(written, TRANSFERS), one -> TransferPart.plan(one, planning)),
            each(all(written, POOLS), one -> PoolPart.plan(one, planning)),
            each(all(written, GIFTS), one -> LevelGiftPart.plan(one, planning)),
            each(all(written, REFERRALS), one -> ReferralPart.plan(one, planning)));
    PoolPart.check(all(written, POOLS), steps, planning);
    return new Benefits(cards, kinds, steps, bands, occasions, feats, between);
  }

  private static <T> List<T> each(List<Placed<Written>> all, Function<Placed<Written>, T> plan) {
    List<T> rules = new ArrayList<>();
    for (Placed<Written> one : all) {
      T rule = plan.apply(one);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static List<Placed<Written>> all(Written written, Field<List<Placed<Written>>> group) {
    List<Placed<Written>> all = written.get(group);
    return all == null ? List.of() : all;
  }
}
