package io.lojal.reference;

import io.lojal.member.Insides.VoucherInside;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Plan;
import io.lojal.member.VoucherDecided;
import java.util.ArrayList;
import java.util.List;

/** The stamp cards, vouchers and payouts of a member. */
final class NaiveBenefits {
  private final Plan plan;
  private final NaiveVouchers vouchers;
  private final NaiveSteps steps;
  private final List<NaiveStamps> cards = new ArrayList<>();
  private final List<NaiveBands> bands = new ArrayList<>();
  private final NaiveBoosts boosts;
  private final NaiveDrops drops;
  private final NaiveFeats feats;
  private final NaiveTransfers transfers;
  private final List<NaiveReferral> referrals = new ArrayList<>();
  private final List<NaiveCalendar> calendar = new ArrayList<>();

  NaiveBenefits(
      Plan plan, List<NaivePoints> wallets, NaiveMeters meters, List<NaiveTier> tiers, Told told) {
    this.plan = plan;
    this.vouchers = new NaiveVouchers(plan, told);
    this.steps = new NaiveSteps(plan, wallets, vouchers, told);
    vouchers.paidBy(steps);
    this.boosts = new NaiveBoosts(plan, told);
    this.feats =
        new NaiveFeats(plan, meters, new NaivePrize(wallets, steps, vouchers, boosts, told), told);
    this.drops = new NaiveDrops(plan, wallets, vouchers, told);
    this.transfers = new NaiveTransfers(plan, wallets, tiers, told);
    for (int i = 0; i < plan.benefits().between().referrals().size(); i++) {
      referrals.add(new NaiveReferral(plan, i, wallets, told));
    }
    for (int i = 0; i < plan.benefits().cards().size(); i++) {
      cards.add(new NaiveStamps(plan, i, vouchers, told));
    }
    for (int i = 0; i < plan.benefits().bands().size(); i++) {
      bands.add(new NaiveBands(plan, i, meters, vouchers));
    }
    for (int i = 0; i < plan.benefits().occasions().calendar().size(); i++) {
      calendar.add(new NaiveCalendar(plan, i, wallets, steps, vouchers, told));
    }
  }

  /** After the profile of the latest event. */
  void lookAhead(List<Happened> past) {
    calendar.forEach(one -> one.lookAhead(past));
  }

  /** After the points of the latest event. */
  void happened(List<Happened> past) {
    if (past.get(past.size() - 1).event() instanceof VoucherDecided fact) {
      vouchers.follow(fact);
    }
    boosts.follow(past);
    boolean opens = past.get(past.size() - 1).event() instanceof OpeningRecorded;
    if (past.get(past.size() - 1).event() instanceof OpeningRecorded opening) {
      vouchers.open(opening);
      cards.forEach(card -> card.stamp(past));
    }
    drops.hear(past);
    transfers.happened(past);
    referrals.forEach(one -> one.read(past));
    steps.pay();
    if (!opens) {
      cards.forEach(card -> card.stamp(past));
    }
  }

  /** After the tiers of the latest event. */
  void earn(List<Happened> past) {
    feats.happened(past);
    referrals.forEach(one -> one.happened(past));
  }

  List<Due> due(List<Happened> past) {
    List<Due> due = new ArrayList<>(steps.due());
    due.addAll(vouchers.due());
    bands.forEach(one -> due.addAll(one.due(past)));
    due.addAll(boosts.due(past));
    due.addAll(feats.due(past));
    calendar.forEach(one -> due.addAll(one.due(past)));
    referrals.forEach(one -> due.addAll(one.due(past)));
    return due;
  }

  /** How often each was earned. */
  List<Long> badges() {
    return feats.earned();
  }

  ReferenceStanding.Benefits standing(List<Happened> past, long atMillis) {
    List<Long> stamps = new ArrayList<>();
    List<Long> filled = new ArrayList<>();
    for (NaiveStamps card : cards) {
      stamps.add(card.after(past).stamps());
      filled.add(card.after(past).filled());
    }
    List<List<VoucherInside>> kept = new ArrayList<>();
    for (int i = 0; i < plan.benefits().vouchers().size(); i++) {
      kept.add(vouchers.standing(i));
    }
    return new ReferenceStanding.Benefits(
        stamps,
        filled,
        kept,
        steps.standing(),
        feats.earned(),
        feats.reached(past, atMillis),
        boosts.saved(),
        referrals.stream().map(one -> one.thanked(past, atMillis)).toList());
  }
}
