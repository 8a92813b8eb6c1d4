package io.lojal.reference;

import java.util.List;

/** Ways to earn points. */
final class RandomEarning {
  /** In so many percent of wallets there are many ways to earn. */
  private static final int MANY = 1;

  /** So many that a member can have more lots than a wallet keeps. */
  static final int MANY_WAYS = 6;

  private final Chance chance;
  private final RandomWords words;

  RandomEarning(Chance chance) {
    this.chance = chance;
    this.words = new RandomWords(chance);
  }

  /** One to three ways, some of which go by the one before; or many, each for a little. */
  Sheet earn(String wallet) {
    Sheet all = new Sheet();
    while (chance.in(MANY) || (!all.isEmpty() && all.names().size() < MANY_WAYS)) {
      all.put(wallet + "e" + all.names().size(), little());
    }
    if (!all.isEmpty()) {
      return all;
    }
    for (int i = (int) chance.between(1, 3); i > 0; i--) {
      List<String> before = all.names();
      boolean ofOther = !before.isEmpty() && chance.in(30);
      String name = wallet + "e" + before.size();
      all.put(name, ofOther ? ofOther(before.get(before.size() - 1)) : way());
      putRest(all.sheet(name));
    }
    return all;
  }

  private Sheet little() {
    Sheet way = new Sheet().put("on", RandomWords.LESSON).put("points", chance.between(1, 2));
    return chance.in(30) ? way.put("pending", pending()) : way;
  }

  private Sheet ofOther(String other) {
    Sheet way = new Sheet().put("of", other);
    return chance.in(50) ? way : way.put("when", words.ofAnyEvent());
  }

  private Sheet way() {
    String source = words.source();
    boolean byLine = words.byLine(source);
    Sheet way = new Sheet().put("on", source);
    words.putWhen(way, source, byLine);
    if (source.equals(RandomWords.PURCHASE)) {
      putReward(way);
    } else if (chance.in(50)) {
      way.put("points", chance.between(1, 5));
    } else {
      way.put("points", chance.between(1, 5) + " per 10").put("basis", "event.metres");
    }
    return way;
  }

  private void putReward(Sheet way) {
    long points = chance.between(1, 5);
    switch (chance.below(7)) {
      case 0 -> way.put("points", points);
      case 1 -> way.put("points", points + " per line");
      case 2 -> way.put("points", points + " per item");
      case 3 -> way.put("bands", new Sheet().put("3.00", 3).put("15.00", 11));
      case 4 ->
          way.put("points", "1 per 1.00").put("rates", new Sheet().put("10.00", "2 per 0.70"));
      case 5 ->
          way.put("points", points + " per 3")
              .put("basis", chance.one("line.quantity", "event.amount - 500", "line.amount / 10"));
      default ->
          way.put("points", points + " per " + RandomWords.money(chance.one(35L, 100L, 1000L)));
    }
  }

  private void putRest(Sheet way) {
    if (chance.in(60)) {
      way.put("round", chance.one("up", "half-up"));
    }
    if (chance.in(75)) {
      way.put("pending", pending());
    }
    if (chance.in(30)) {
      Sheet atMost =
          new Sheet()
              .put("times", chance.between(1, 2))
              .put("per", chance.one("day", "week", "month", "year"));
      way.put("at-most", chance.in(50) ? atMost : atMost.put("by", "event.place"));
    }
  }

  /**
   * Puts factors.
   *
   * @param ladders whose levels they may go by
   */
  void multiply(Sheet earn, Sheet ladders) {
    for (String way : earn.names()) {
      if (chance.in(50)) {
        earn.sheet(way).put("times", times(ladders));
      }
    }
  }

  private Object times(Sheet ladders) {
    if (ladders.isEmpty() || chance.in(50)) {
      return chance.one("0.5", "2", "1.7001");
    }
    String ladder = chance.one(ladders.names());
    Sheet byLevel = new Sheet();
    for (String level : ladders.sheet(ladder).sheet("levels").names()) {
      byLevel.put(level, chance.one("1", "1.7", "2.4"));
    }
    return new Sheet().put(ladder, byLevel);
  }

  /** For how long points cannot be spent. */
  Object pending() {
    return switch (chance.below(4)) {
      case 0 -> "none";
      case 1 -> "until credit";
      case 2 ->
          new Sheet()
              .put("until", RandomWords.RIDE)
              .put("naming", "order")
              .put("at-latest", words.period(20))
              .put("otherwise", chance.one("release", "lapse"));
      default -> words.period(20);
    };
  }
}
