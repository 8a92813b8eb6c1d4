package io.lojal.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stamp cards, vouchers and payouts that no one would write, but that the language allows. */
final class RandomBenefits {
  private static final Set<String> ENDS =
      Set.of("day", "week", "month", "quarter", "year", "year from 05-15", "year from 02-28");

  private final Chance chance;
  private final Sheet meters;
  private final Sheet wallets;
  private final RandomWords words;
  private final Sheet vouchers = new Sheet();

  /**
   * @param meters that may be paid for by bands
   * @param wallets that may be paid out in steps
   */
  RandomBenefits(Chance chance, Sheet meters, Sheet wallets) {
    this.chance = chance;
    this.meters = meters;
    this.wallets = wallets;
    this.words = new RandomWords(chance);
  }

  void addTo(Sheet programme) {
    if (chance.in(40)) {
      new RandomFeats(chance, meters, wallets, vouchers).addTo(programme);
      return;
    }
    vouchers.put("v1", voucher()).put("v2", voucher());
    RandomProgrammes.add(programme, "stamps", chance.many("c", 2, name -> card()));
    programme.put("vouchers", vouchers);
    Sheet payouts = chance.many("p", wallets.isEmpty() ? 0 : 2, name -> steps());
    for (String meter : meters.names()) {
      if (isPaid(meters.sheet(meter)) && chance.in(70)) {
        payouts.put("b" + meter.substring(1), bands(meter));
      }
    }
    RandomProgrammes.add(programme, "payouts", payouts);
    new RandomOccasions(chance, wallets, vouchers).addTo(programme);
    new RandomFeats(chance, meters, wallets, vouchers).addTo(programme);
  }

  private static boolean isPaid(Sheet meter) {
    return RandomMeters.carriesLadders(meter)
        && meter.get("window") != null
        && ENDS.contains(meter.get("window").toString());
  }

  private Sheet voucher() {
    Sheet voucher = new Sheet();
    Set<String> outcomes = new TreeSet<>(Set.of("issued", "used", "contested"));
    if (chance.in(20)) {
      voucher.put("valid", "forever");
    } else {
      voucher.put("valid", words.period(20));
      outcomes.add("expired");
    }
    if (chance.in(67)) {
      voucher.put("reactivated-at-most", chance.between(1, 2));
      outcomes.add("reactivated");
    }
    RandomWords.say(voucher, outcomes);
    return voucher;
  }

  private Sheet card() {
    String source = words.source();
    boolean byLine = words.byLine(source);
    Sheet card = new Sheet().put("on", source);
    words.putWhen(card, source, byLine);
    long stamps = chance.one(1L, 1L, 2L, 3L);
    String per = source.equals(RandomWords.PURCHASE) ? chance.one("", "line", "item", "money") : "";
    if (per.equals("money")) {
      per = RandomWords.money(chance.one(7L, 100L, 500L));
    }
    card.put("stamps", per.isEmpty() ? stamps : stamps + " per " + per);
    if (chance.in(75)) {
      card.put("at-most", chance.one(1, 2, 5) + " per day");
    }
    card.put("card", chance.between(2, 6));
    if (chance.in(40)) {
      card.put("surplus", "drop");
    }
    if (chance.in(80)) {
      card.put("gives", kind());
    }
    RandomWords.say(card, List.of("stamped", "full"));
    return card;
  }

  private String kind() {
    return chance.one(vouchers.names());
  }

  private Sheet steps() {
    Sheet steps =
        new Sheet()
            .put("points", chance.one(wallets.names()))
            .put("every", chance.one(8L, 40L, 400L, 3_000L))
            .put(
                "gives", chance.one(List.of("v1"), List.of("v2", "v1"), List.of("v1", "v2", "v2")));
    return chance.in(40) ? steps.put("take", "all") : steps;
  }

  private Sheet bands(String meter) {
    long step = chance.one(1L, 2L, 400L);
    Sheet bands = new Sheet().put("" + step, band(chance.one(1, 2, 3)));
    if (chance.in(50)) {
      bands.put("" + step * chance.between(2, 3), band(chance.one(1, 1, 2)));
    }
    return new Sheet().put("meter", meter).put("bands", bands);
  }

  private Object band(int inARow) {
    return inARow == 1 ? kind() : new Sheet().put("gives", kind()).put("in-a-row", inARow);
  }
}
