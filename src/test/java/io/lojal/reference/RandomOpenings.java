package io.lojal.reference;

import io.lojal.member.Badge;
import io.lojal.member.Envelope;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What members bring from another system: of every rule of a programme a little, or nothing. */
final class RandomOpenings {
  private static final long DAY = 86_400_000;

  private final Chance chance;
  private final Plan plan;
  private long nowMillis;

  RandomOpenings(Chance chance, Plan plan) {
    this.chance = chance;
    this.plan = plan;
  }

  /**
   * @param first whether it is the member's first: a second one that brought the same streak or
   *     voucher again would have it end again under the same name
   */
  OpeningRecorded of(Envelope envelope, boolean first) {
    nowMillis = envelope.timeMillis();
    Map<String, Long> debts = new TreeMap<>();
    some(plan.wallets(), wallet -> debts.put(wallet.name(), chance.between(1, 60)));
    Map<String, Long> shares = new TreeMap<>();
    some(plan.goals(), goal -> shares.put(goal.name(), chance.between(1, 600)));
    List<OpeningRecorded.Count> counts = some(plan.meters(), this::count);
    counts.addAll(some(plan.meters(), this::count));
    List<OpeningRecorded.Points> lots = some(plan.wallets(), this::lot);
    lots.addAll(some(plan.wallets(), this::lot));
    return new OpeningRecorded(
        envelope,
        chance.in(40) ? day() : OpeningRecorded.UNTOLD,
        counts,
        some(plan.ladders(), this::level),
        debts,
        lots,
        first ? some(plan.benefits().vouchers(), kind -> voucher(kind.name())) : List.of(),
        some(
            plan.benefits().cards(),
            card -> new OpeningRecorded.Card(card.name(), chance.below(12), chance.between(0, 3))),
        first ? some(plan.streaks(), this::streak) : List.of(),
        shares,
        some(plan.benefits().feats().badges(), this::badge));
  }

  private <R, T> List<T> some(List<R> rules, Function<R, T> each) {
    List<T> some = new ArrayList<>();
    for (R rule : rules) {
      if (chance.in(50)) {
        some.add(each.apply(rule));
      }
    }
    return some;
  }

  private OpeningRecorded.Count count(Rules.Meter meter) {
    String text = meter.texts() == null ? "" : chance.one("Åre", "Sälen", "ski", "wax", "Rome");
    return new OpeningRecorded.Count(meter.name(), text, dayOrNone(), chance.between(0, 300));
  }

  private OpeningRecorded.Level level(Rules.Ladder ladder) {
    return new OpeningRecorded.Level(
        ladder.name(), chance.one(ladder.levels()).name(), dayOrNone());
  }

  private OpeningRecorded.Points lot(Rules.Wallet wallet) {
    return new OpeningRecorded.Points(
        wallet.name(),
        chance.between(1, 80),
        chance.in(30) ? "a" + chance.below(20) : "",
        timeOrNone(),
        timeOrNone(),
        timeOrNone());
  }

  private OpeningRecorded.Coupon voucher(String kind) {
    return new OpeningRecorded.Coupon(
        kind, "V" + chance.below(4), timeOrNone(), timeOrNone(), chance.below(2));
  }

  /** Begun long before any that is kept here, so that its name is its own. */
  private OpeningRecorded.Streak streak(Rules.Streak streak) {
    return new OpeningRecorded.Streak(
        streak.name(),
        chance.between(0, 9),
        Math.floorDiv(nowMillis, DAY) - chance.between(400, 800),
        dayOrNone(),
        chance.below(4),
        chance.below(4));
  }

  private OpeningRecorded.Earned badge(Badge badge) {
    String text = chance.one("", "Åre", "Sälen", "food", "shop");
    return new OpeningRecorded.Earned(badge.name(), text, chance.one(0, 1, 2, 800));
  }

  private long dayOrNone() {
    return chance.in(40) ? OpeningRecorded.UNTOLD : day();
  }

  private long day() {
    long today = Math.floorDiv(nowMillis, DAY);
    return today + (chance.in(80) ? chance.between(-20, 3) : chance.between(-800, 40));
  }

  private long timeOrNone() {
    return chance.in(40) ? OpeningRecorded.UNTOLD : nowMillis + chance.between(-90, 60) * DAY / 4;
  }
}
