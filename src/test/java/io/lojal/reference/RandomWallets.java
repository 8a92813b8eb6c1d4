package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.AtMost;
import io.lojal.member.Cap;
import io.lojal.member.EventKind;
import io.lojal.member.Period;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnPolicy;
import io.lojal.member.Reward;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Scope;
import io.lojal.member.Times;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import io.lojal.member.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Wallets with everything that the language can say of points. */
final class RandomWallets {
  private static final long DAY = 86_400_000L;

  private final Chance chance;
  private final List<Rules.Ladder> ladders;

  /**
   * @param ladders whose levels they may go by
   */
  RandomWallets(Chance chance, List<Rules.Ladder> ladders) {
    this.chance = chance;
    this.ladders = ladders;
  }

  /**
   * Two at most.
   *
   * @param plain makes a plain rule of a name and a wait
   */
  List<Rules.Wallet> wallets(BiFunction<String, Wait, Rules.Earn> plain) {
    List<Rules.Wallet> wallets = new ArrayList<>();
    for (int w = chance.below(3); w > 0; w--) {
      wallets.add(wallet("w" + w, plain));
    }
    return wallets;
  }

  private Rules.Wallet wallet(String name, BiFunction<String, Wait, Rules.Earn> plain) {
    Rules.Earn[] earns = new Rules.Earn[(int) chance.between(1, 3)];
    for (int i = 0; i < earns.length; i++) {
      Rules.Earn earn = plain.apply(name + "e" + i, pending());
      boolean ofOther = i > 0 && chance.in(30);
      earns[i] =
          new Rules.Earn(
              earn.name(),
              ofOther ? earns[i - 1].on() : earn.on(),
              ofOther ? scope -> true : earn.when(),
              !ofOther && earn.byLine(),
              ofOther ? Reward.ofRule(i - 1) : reward(earn),
              times(),
              chance.one(Rounding.values()),
              earn.pending(),
              chance.in(30) ? atMost() : null,
              chance.in(80));
    }
    return new Rules.Wallet(
        "points/" + name,
        name,
        earns,
        validity(),
        chance.between(0, 50),
        chance.in(90),
        chance.one(ReturnPolicy.values()),
        chance.in(50) ? cap() : null,
        chance.in(50) ? 0 : chance.between(1, 20) * DAY);
  }

  private Wait pending() {
    return switch (chance.below(4)) {
      case 0 -> Wait.NONE;
      case 1 -> Wait.UNTIL_CREDIT;
      case 2 -> Wait.until(RandomPlans.RIDE, "order", period(20), chance.in(50));
      default -> Wait.period(period(20));
    };
  }

  private Period period(int most) {
    return new Period((int) chance.between(1, most), chance.one(Period.Unit.values()));
  }

  private Reward reward(Rules.Earn earn) {
    if (earn.on().kind() != EventKind.PURCHASE) {
      return chance.in(50)
          ? earn.reward()
          : Reward.perValue(
              chance.between(1, 5), 10, new Named.Adds("metres", RandomWallets::metres));
    }
    return switch (chance.below(5)) {
      case 0 -> Reward.each(Reward.By.LINE, chance.between(1, 5));
      case 1 -> Reward.each(Reward.By.ITEM, chance.between(1, 5));
      case 2 ->
          Reward.bands(
              new Reward.Step[] {new Reward.Step(300, 3, 1), new Reward.Step(1500, 11, 1)});
      case 3 -> Reward.perMoney(1, 100, new Reward.Step[] {new Reward.Step(1000, 2, 70)});
      default -> earn.reward();
    };
  }

  private static long metres(Scope scope) {
    return ((ActivityRecorded) scope.event()).measures().getOrDefault("metres", 0L);
  }

  private Times times() {
    if (chance.in(50)) {
      return Times.ONCE;
    }
    if (ladders.isEmpty() || chance.in(50)) {
      return new Times(-1, new long[] {chance.one(5_000L, 20_000L, 17_001L)});
    }
    int ladder = chance.below(ladders.size());
    long[] factors = new long[ladders.get(ladder).levels().length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Times.ONE + i * 7_000L;
    }
    return new Times(ladder, factors);
  }

  private AtMost atMost() {
    return new AtMost(
        (int) chance.between(1, 2),
        chance.one(Window.DAY, Window.WEEK, Window.MONTH),
        chance.in(50) ? null : RandomWallets::place);
  }

  private static String place(Scope scope) {
    return scope.event() instanceof PurchaseRecorded purchase
        ? purchase.place()
        : ((ActivityRecorded) scope.event()).place();
  }

  private Cap cap() {
    return new Cap(
        chance.between(1, 40),
        chance.one(Window.DAY, Window.WEEK, Window.MONTH),
        chance.in(50),
        chance.in(70));
  }

  private Validity validity() {
    boolean fromActivity = chance.in(30);
    if (ladders.isEmpty() || chance.in(50)) {
      return new Validity(-1, new Validity.Span[] {span()}, fromActivity);
    }
    int ladder = chance.below(ladders.size());
    Validity.Span[] spans = new Validity.Span[ladders.get(ladder).levels().length];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span();
    }
    return new Validity(ladder, spans, fromActivity);
  }

  private Validity.Span span() {
    return new Validity.Span(chance.in(30) ? null : period(10), chance.one(Validity.End.values()));
  }
}
