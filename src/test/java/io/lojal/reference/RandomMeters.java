package io.lojal.reference;

/** Meters, and ladders on them. */
final class RandomMeters {
  private final Chance chance;
  private final RandomWords words;

  RandomMeters(Chance chance) {
    this.chance = chance;
    this.words = new RandomWords(chance);
  }

  Sheet meter() {
    Sheet meter = new Sheet();
    String source = words.source();
    boolean byLine = words.byLine(source);
    meter.put("on", source);
    words.putWhen(meter, source, byLine);
    switch (chance.below(3)) {
      case 0 -> meter.put("count", "days");
      case 1 -> meter.put("count", "events");
      default -> meter.put("sum", words.amount(source, byLine));
    }
    if (chance.in(80)) {
      meter.put("window", window());
    }
    if (chance.in(50)) {
      meter.put("credited", true);
    }
    if (chance.in(70)) {
      meter.put("on-return", chance.one("withdraw", "from-then-on", "keep"));
    }
    return meter;
  }

  private String window() {
    return chance.one(
        "lifetime", "day", "week", "month", "year", "year from 05-15", "year from 02-28");
  }

  /**
   * @param meter that it is on
   */
  Sheet ladder(String meter) {
    long step = chance.one(1L, 2L, 3L, 500L);
    Sheet levels = new Sheet().put("green", 0).put("gold", step);
    if (chance.in(50)) {
      levels.put("black", step * chance.between(2, 4));
    }
    Sheet ladder = new Sheet().put("meter", meter).put("levels", levels);
    if (chance.in(50)) {
      ladder.put("holds", chance.one("window", "next-window", "next-window"));
    }
    RandomWords.say(ladder, java.util.List.of("reached", "fell"));
    return ladder;
  }
}
