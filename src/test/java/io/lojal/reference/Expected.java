package io.lojal.reference;

import io.lojal.member.Badge;
import io.lojal.member.Insides.LotInside;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Insides.VoucherInside;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the reference says of a history, in the words of a scenario. */
final class Expected {
  private final Plan plan;
  private final ReferenceStanding standing;
  private final Sheet expect = new Sheet();

  private Expected(RandomHistories.History history, Reference.Result result) {
    this.plan = history.plan();
    this.standing = result.standing();
  }

  static Sheet of(RandomHistories.History history) {
    Reference.Result result = Reference.of(history.plan(), history.events(), history.endMillis());
    Expected expected = new Expected(history, result);
    expected.putPoints();
    expected.putPlay();
    expected.putMeters();
    expected.putBenefits();
    // A return is told as corrections of what was posted before: the reference knows no before.
    if (history.events().stream().noneMatch(ReturnRecorded.class::isInstance)) {
      expected.expect.put("ledger", ledger(result.postings()));
    }
    return expected.expect;
  }

  private void put(String part, Sheet values) {
    if (!values.isEmpty()) {
      expect.put(part, values);
    }
  }

  private void putPoints() {
    Sheet points = new Sheet();
    Sheet pending = new Sheet();
    for (int i = 0; i < plan.wallets().size(); i++) {
      String name = plan.wallets().get(i).name();
      ReferenceStanding.Wallet wallet = standing.wallets().get(i);
      points.put(name, left(wallet.lots(), true) - wallet.debt());
      pending.put(name, left(wallet.lots(), false));
    }
    put("points", points);
    put("pending", pending);
  }

  private static long left(List<LotInside> lots, boolean available) {
    return lots.stream()
        .filter(lot -> lot.isAvailable() == available)
        .mapToLong(LotInside::left)
        .sum();
  }

  private void putPlay() {
    Sheet tiers = new Sheet();
    for (int i = 0; i < plan.ladders().size(); i++) {
      Rules.Ladder ladder = plan.ladders().get(i);
      tiers.put(ladder.name(), ladder.levels()[standing.tiers().get(i).level()].name());
    }
    Sheet streaks = new Sheet();
    Sheet freezes = new Sheet();
    for (int i = 0; i < plan.streaks().size(); i++) {
      StreakInside streak = standing.streaks().get(i);
      streaks.put(plan.streaks().get(i).name(), streak == null ? 0 : streak.length());
      freezes.put(plan.streaks().get(i).name(), streak == null ? 0 : streak.freezes());
    }
    Sheet shares = new Sheet();
    for (int i = 0; i < plan.goals().size(); i++) {
      shares.put(plan.goals().get(i).name(), standing.shares().get(i));
    }
    put("tiers", tiers);
    put("streaks", streaks);
    put("freezes", freezes);
    put("shares", shares);
  }

  private void putMeters() {
    Sheet meters = new Sheet();
    for (int i = 0; i < plan.meters().size(); i++) {
      String name = plan.meters().get(i).name();
      for (Map.Entry<String, Long> one : standing.meters().get(i).entrySet()) {
        meters.put(one.getKey().isEmpty() ? name : name + "/" + one.getKey(), one.getValue());
      }
    }
    put("meters", meters);
  }

  private void putBenefits() {
    Sheet stamps = new Sheet();
    for (int i = 0; i < plan.benefits().cards().size(); i++) {
      stamps.put(plan.benefits().cards().get(i).name(), standing.benefits().stamps().get(i));
    }
    Sheet vouchers = new Sheet();
    for (int i = 0; i < plan.benefits().vouchers().size(); i++) {
      List<VoucherInside> kept = standing.benefits().vouchers().get(i);
      long open = kept.stream().filter(voucher -> voucher.status().equals("OPEN")).count();
      vouchers.put(plan.benefits().vouchers().get(i).name(), open);
    }
    Sheet badges = new Sheet();
    for (int i = 0; i < plan.benefits().feats().badges().size(); i++) {
      Badge badge = plan.benefits().feats().badges().get(i);
      long times = standing.benefits().badges().get(i);
      if (times > 0 || !badge.secret()) {
        badges.put(badge.name(), times);
      }
    }
    put("badges", badges);
    put("stamps", stamps);
    put("vouchers", vouchers);
  }

  private static List<Sheet> ledger(List<Posting> postings) {
    List<Sheet> ledger = new ArrayList<>();
    for (Posting posting : postings) {
      String words =
          String.format(
              Locale.ROOT,
              "%d %s from %s to %s",
              posting.points(),
              posting.wallet(),
              account(posting.from()),
              account(posting.to()));
      ledger.add(new Sheet().put(posting.id(), words));
    }
    return ledger;
  }

  private static String account(Posting.Account account) {
    return account.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
