package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Condition;
import io.lojal.member.EventKind;
import io.lojal.member.Match;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnPolicy;
import io.lojal.member.Reward;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Times;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import io.lojal.member.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Programmes that no one would write, but that the language allows. */
final class RandomPlans {
  static final Match PURCHASE = new Match(EventKind.PURCHASE, "");
  static final Match RIDE = new Match(EventKind.ACTIVITY, "ride");
  private static final Match LESSON = new Match(EventKind.ACTIVITY, "lesson");
  private static final long HOUR = 3_600_000;

  private final Chance chance;
  private final long aroundMillis;
  private final boolean rich;

  /**
   * @param aroundMillis when the history begins that it is for
   * @param rich whether wallets have everything, also what the reference does not know
   */
  RandomPlans(Chance chance, long aroundMillis, boolean rich) {
    this.rich = rich;
    this.chance = chance;
    this.aroundMillis = aroundMillis;
  }

  Plan plan() {
    List<Rules.Meter> meters = many(3, this::meter);
    List<Rules.Ladder> ladders = new ArrayList<>();
    for (int i = 0; i < meters.size(); i++) {
      if (chance.in(60)) {
        ladders.add(ladder(i));
      }
    }
    List<Rules.Wallet> wallets =
        rich ? new RandomWallets(chance, ladders).wallets(this::earn) : many(2, this::wallet);
    return new Plan(
        "random",
        1,
        Long.MIN_VALUE,
        ZoneId.of(chance.one(RandomHistories.ZONES)),
        2 * HOUR,
        90 * 24 * HOUR,
        chance.one(20, 60, 90) * 24 * HOUR,
        meters,
        wallets,
        ladders,
        many(2, this::streak),
        many(1, this::goal),
        new RandomBenefits(chance, meters, wallets.size()).benefits());
  }

  /** Makes one rule. */
  private interface Maker<T> {
    T make(int number);
  }

  private <T> List<T> many(int most, Maker<T> maker) {
    List<T> made = new ArrayList<>();
    for (int i = chance.below(most + 1); i > 0; i--) {
      made.add(maker.make(i));
    }
    return made;
  }

  private Match match() {
    return match(chance);
  }

  static Match match(Chance chance) {
    return chance.one(PURCHASE, PURCHASE, RIDE, LESSON);
  }

  private Rules.Meter meter(int number) {
    Match on = chance.in(5) ? new Match(EventKind.RETURN, "") : match();
    boolean byLine = on.equals(PURCHASE) && chance.in(40);
    Rules.Measure measure = chance.one(Rules.Measure.COUNT, Rules.Measure.SUM, Rules.Measure.DAYS);
    if (on.kind() == EventKind.RETURN && measure == Rules.Measure.SUM) {
      measure = Rules.Measure.COUNT;
    }
    return new Rules.Meter(
        "meters/m" + number,
        List.of(on),
        when(on, byLine),
        byLine,
        measure,
        measure == Rules.Measure.SUM ? amount(on, byLine) : null,
        null,
        null,
        window(),
        false,
        chance.in(50),
        chance.one(Rules.OnReturn.values()));
  }

  private Window window() {
    return chance.one(
        Window.LIFETIME,
        Window.DAY,
        Window.WEEK,
        Window.MONTH,
        Window.yearFrom(1, 1),
        Window.yearFrom(5, 15),
        Window.yearFrom(2, 28));
  }

  private Condition when(Match on, boolean byLine) {
    return when(chance, on, byLine);
  }

  static Condition when(Chance chance, Match on, boolean byLine) {
    if (byLine) {
      return chance.one(
          new Named.When("food", s -> s.line().category().equals("food")),
          new Named.When("2 pieces", s -> s.line().quantity() >= 2),
          new Named.When("line of 500", s -> s.line().amountMinor() >= 500),
          new Named.When("always", s -> true));
    }
    if (on.equals(PURCHASE)) {
      return chance.one(
          new Named.When("of 1000", s -> ((PurchaseRecorded) s.event()).totalMinor() >= 1000),
          new Named.When("2 lines", s -> ((PurchaseRecorded) s.event()).lines().size() >= 2),
          new Named.When("in SEK", s -> ((PurchaseRecorded) s.event()).currency().equals("SEK")),
          new Named.When("always", s -> true));
    }
    if (on.kind() == EventKind.ACTIVITY) {
      return chance.one(
          new Named.When("in Åre", s -> ((ActivityRecorded) s.event()).place().equals("Åre")),
          new Named.When("always", s -> true));
    }
    return Condition.ALWAYS;
  }

  private Named.Adds amount(Match on, boolean byLine) {
    if (byLine) {
      return new Named.Adds("line amount", s -> s.line().amountMinor());
    }
    return on.equals(PURCHASE)
        ? new Named.Adds("total", s -> ((PurchaseRecorded) s.event()).totalMinor())
        : new Named.Adds(
            "metres", s -> ((ActivityRecorded) s.event()).measures().getOrDefault("metres", 0L));
  }

  private Rules.Ladder ladder(int meter) {
    long step = chance.one(1L, 2L, 3L, 500L);
    Rules.Level[] levels = {
      new Rules.Level("green", 0),
      new Rules.Level("gold", step),
      new Rules.Level("black", step * chance.between(2, 4))
    };
    int count = (int) chance.between(2, 3);
    return new Rules.Ladder(
        "tiers/l" + meter,
        "l" + meter,
        meter,
        java.util.Arrays.copyOf(levels, count),
        chance.in(50));
  }

  private Rules.Wallet wallet(int number) {
    Wait pending = chance.in(50) ? Wait.NONE : Wait.period(period(20));
    Rules.Earn[] earns = new Rules.Earn[(int) chance.between(1, 2)];
    for (int i = 0; i < earns.length; i++) {
      earns[i] = earn("w" + number + "e" + i, pending);
    }
    Period valid = chance.in(30) ? null : period(40);
    return new Rules.Wallet(
        "points/w" + number,
        "w" + number,
        earns,
        Validity.of(valid, Validity.End.DAY, false),
        chance.between(0, 50),
        true,
        ReturnPolicy.NEGATIVE,
        null,
        0);
  }

  private Period period(int most) {
    return period(chance, most);
  }

  static Period period(Chance chance, int most) {
    return new Period((int) chance.between(1, most), chance.one(Period.Unit.values()));
  }

  private Rules.Earn earn(String name, Wait pending) {
    Match on = match();
    boolean byLine = on.equals(PURCHASE) && chance.in(50);
    long per = on.equals(PURCHASE) && chance.in(70) ? chance.one(1L, 7L, 100L, 1000L) : 0;
    return new Rules.Earn(
        name,
        on,
        when(on, byLine),
        byLine,
        per == 0
            ? Reward.each(Reward.By.EVENT, chance.between(1, 5))
            : Reward.perMoney(chance.between(1, 5), per, new Reward.Step[0]),
        Times.ONCE,
        chance.one(Rounding.values()),
        pending,
        null,
        true);
  }

  private Rules.Streak streak(int number) {
    Match on = match();
    return new Rules.Streak(
        "streaks/s" + number,
        "s" + number,
        on,
        when(on, false),
        chance.one(Window.DAY, Window.DAY, Window.WEEK, Window.MONTH),
        chance.one(1, 1, 2, 3),
        chance.one(new long[] {1, 2, 3, 5}, new long[] {2}, new long[] {}),
        chance.below(4),
        chance.below(3),
        chance.one(0L, 3 * HOUR, 24 * HOUR, 48 * HOUR, 240 * HOUR),
        (int) chance.between(1, 3));
  }

  private Rules.Goal goal(int number) {
    Match on = match();
    boolean byLine = on.equals(PURCHASE) && chance.in(50);
    long from = aroundMillis + chance.between(-5, 5) * 24 * HOUR;
    return new Rules.Goal(
        "goals/g" + number,
        "g" + number,
        on,
        when(on, byLine),
        byLine,
        chance.in(50) ? null : amount(on, byLine),
        from,
        from + chance.between(1, 100) * 24 * HOUR,
        1000,
        new int[] {50, 100},
        chance.one(1L, 2L, 500L),
        16);
  }
}
