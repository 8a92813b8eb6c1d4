package io.lojal.reference;

import java.time.LocalDate;
import java.util.List;

/** Programmes that no one would write, but that the language allows. */
final class RandomProgrammes {
  private final Chance chance;
  private final LocalDate around;
  private final RandomWords words;

  /**
   * @param around when the histories begin that it is for
   */
  RandomProgrammes(Chance chance, LocalDate around) {
    this.chance = chance;
    this.around = around;
    this.words = new RandomWords(chance);
  }

  Sheet programme() {
    String zone = chance.one(RandomHistories.ZONES);
    String returns = chance.one("20d", "60d", "90d");
    Sheet programme =
        new Sheet()
            .put("programme", "random")
            .put("version", 1)
            .put("zone", zone)
            .put("currency", "SEK")
            .put("horizon", returns.equals("20d") ? "20d" : "90d")
            .put("returns-within", returns)
            .put("events", events());
    // Points may go by levels, levels stand on meters, and meters may sum points: the wallets are
    // begun before the meters, and end after them.
    RandomWallets making = new RandomWallets(chance);
    Sheet wallets = chance.many("w", 2, making::begin);
    RandomMeters counting = new RandomMeters(chance, wallets);
    Sheet meters = chance.many("m", 3, name -> counting.meter());
    if (chance.in(30)) {
      // Several meters under one ladder need one window.
      String window = counting.window();
      meters.names().forEach(name -> meters.sheet(name).put("window", window));
    }
    RandomLadders climbing = new RandomLadders(chance, meters);
    Sheet ladders = new Sheet();
    for (String meter : meters.names()) {
      if (RandomMeters.carriesLadders(meters.sheet(meter)) && chance.in(70)) {
        ladders.put("l" + meter.substring(1), climbing.ladder(meter));
      }
    }
    wallets.names().forEach(name -> making.end(wallets.sheet(name), ladders));
    add(programme, "meters", meters);
    add(programme, "points", wallets);
    add(programme, "tiers", ladders);
    RandomStreaks playing = new RandomStreaks(chance, wallets);
    add(programme, "streaks", chance.many("s", 2, name -> playing.streak()));
    add(programme, "goals", chance.many("g", 1, name -> goal()));
    new RandomBenefits(chance, meters, wallets).addTo(programme);
    if (!wallets.isEmpty() && chance.in(60)) {
      add(programme, "transfers", chance.many("t", 1, name -> transfer(wallets)));
      if (programme.get("payouts") == null) {
        add(programme, "pools", chance.many("k", 1, name -> pool(wallets)));
      }
    }
    if (!wallets.isEmpty() && chance.in(50)) {
      add(programme, "referrals", chance.many("r", 1, name -> referral(wallets)));
    }
    if (!ladders.isEmpty() && chance.in(60)) {
      add(programme, "gifts", chance.many("f", 1, name -> gift(ladders)));
    }
    if (chance.in(40)) {
      programme.put("expression", new RandomExpression(chance, programme).expression());
    }
    return programme;
  }

  /** Groups without rules are left out. */
  static void add(Sheet programme, String group, Sheet rules) {
    if (!rules.isEmpty()) {
      programme.put(group, rules);
    }
  }

  private static Sheet events() {
    Sheet events = new Sheet();
    for (String activity : List.of(RandomWords.RIDE, RandomWords.LESSON, "walk")) {
      events.put(
          activity,
          new Sheet()
              .put("activity", activity)
              .put("measures", List.of("metres"))
              .put("attributes", List.of("order")));
    }
    return events;
  }

  private Sheet pool(Sheet wallets) {
    Sheet pool = new Sheet().put("of", chance.one(wallets.names())).put("by", "skis");
    return chance.in(50) ? pool : pool.put("valid", chance.one("3d", "1mo", "forever"));
  }

  private Sheet referral(Sheet wallets) {
    String source = words.source();
    Sheet referral = new Sheet().put("by", "brought").put("on", source);
    words.putWhen(referral, source, words.byLine(source));
    if (chance.in(70)) {
      referral.put("final", words.period(30));
    }
    referral.put("points", chance.between(1, 60) + " " + chance.one(wallets.names()));
    RandomWords.say(referral, List.of("final", "ended", "paid", "taken-back", "came-back"));
    return referral;
  }

  private Sheet gift(Sheet ladders) {
    String ladder = chance.one(ladders.names());
    List<String> levels = ladders.sheet(ladder).sheet("levels").names();
    Sheet gift =
        new Sheet()
            .put("tier", ladder)
            .put("level", chance.one(levels.subList(1, levels.size())))
            .put("for", words.period(30));
    RandomWords.say(gift, List.of("sent", "received", "came-back"));
    return gift;
  }

  private Sheet transfer(Sheet wallets) {
    Sheet transfer = new Sheet().put("of", chance.one(wallets.names()));
    if (chance.in(50)) {
      transfer.put("lots", "renew");
    }
    RandomWords.say(transfer, List.of("sent", "received", "came-back"));
    return transfer;
  }

  private Sheet goal() {
    String source = words.source();
    boolean byLine = words.byLine(source);
    Sheet goal = new Sheet().put("on", source);
    words.putWhen(goal, source, byLine);
    if (chance.in(50)) {
      goal.put("count", "events");
    } else {
      goal.put("sum", words.amount(source, byLine));
    }
    LocalDate from = around.plusDays(chance.between(-5, 5));
    goal.put("from", from)
        .put("to", from.plusDays(chance.between(0, 100)))
        .put("target", 1000)
        .put("milestones", List.of(50, 100))
        .put("at-least", chance.one(0L, 1L, 2L, 500L))
        .put("shards", 16);
    RandomWords.say(goal, List.of("reached"));
    return goal;
  }
}
