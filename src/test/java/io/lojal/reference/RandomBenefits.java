package io.lojal.reference;

import io.lojal.member.BandPayout;
import io.lojal.member.Benefits;
import io.lojal.member.Match;
import io.lojal.member.Rules;
import io.lojal.member.StampCard;
import io.lojal.member.StepPayout;
import io.lojal.member.VoucherKind;
import io.lojal.member.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stamp cards, vouchers and payouts that no one would write, but that the language allows. */
final class RandomBenefits {
  private static final Set<Window.Kind> ENDS =
      Set.of(Window.Kind.DAY, Window.Kind.WEEK, Window.Kind.MONTH, Window.Kind.YEAR);

  private final Chance chance;
  private final List<Rules.Meter> meters;
  private final int wallets;
  private final List<VoucherKind> kinds = new ArrayList<>();

  /**
   * @param wallets how many there are
   */
  RandomBenefits(Chance chance, List<Rules.Meter> meters, int wallets) {
    this.chance = chance;
    this.meters = meters;
    this.wallets = wallets;
  }

  Benefits benefits() {
    if (chance.in(40)) {
      return Benefits.NONE;
    }
    for (int i = 1; i <= 2; i++) {
      kinds.add(
          new VoucherKind(
              "vouchers/v" + i,
              "v" + i,
              chance.in(20) ? null : RandomPlans.period(chance, 20),
              (int) chance.between(0, 2)));
    }
    List<StampCard> cards = new ArrayList<>();
    for (int i = chance.below(3); i > 0; i--) {
      cards.add(card(i));
    }
    List<StepPayout> steps = new ArrayList<>();
    for (int i = wallets == 0 ? 0 : chance.below(3); i > 0; i--) {
      steps.add(steps(i));
    }
    List<BandPayout> bands = new ArrayList<>();
    for (int meter = 0; meter < meters.size(); meter++) {
      if (ENDS.contains(meters.get(meter).window().kind()) && chance.in(70)) {
        bands.add(bands(meter));
      }
    }
    return new Benefits(cards, kinds, steps, bands);
  }

  private StampCard card(int number) {
    Match on = RandomPlans.match(chance);
    boolean purchase = on.equals(RandomPlans.PURCHASE);
    boolean byLine = purchase && chance.in(50);
    StampCard.Per per = purchase ? chance.one(StampCard.Per.values()) : StampCard.Per.EVENT;
    return new StampCard(
        "stamps/c" + number,
        "c" + number,
        on,
        RandomPlans.when(chance, on, byLine),
        byLine,
        chance.one(1L, 1L, 2L, 3L),
        per,
        per == StampCard.Per.MONEY ? chance.one(7L, 100L, 500L) : 0,
        chance.one(0, 1, 2, 5),
        (int) chance.between(2, 6),
        chance.in(60),
        chance.in(80) ? kind() : -1);
  }

  private int kind() {
    return chance.below(kinds.size());
  }

  private StepPayout steps(int number) {
    return new StepPayout(
        "payouts/p" + number,
        "p" + number,
        chance.below(wallets),
        chance.one(8L, 40L, 400L, 3_000L),
        chance.in(40),
        chance.one(new int[] {0}, new int[] {1, 0}, new int[] {0, 1, 1}));
  }

  private BandPayout bands(int meter) {
    long step = chance.one(1L, 2L, 400L);
    BandPayout.Band[] bands = {
      new BandPayout.Band(step, kind(), chance.one(1, 2, 3)),
      new BandPayout.Band(step * chance.between(2, 3), kind(), chance.one(1, 1, 2))
    };
    int count = chance.one(1, 2);
    return new BandPayout(
        "payouts/b" + meter, "b" + meter, meter, java.util.Arrays.copyOf(bands, count));
  }
}
