package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;

/** Ladders with everything that the language has. */
final class RandomLadders {
  private final Chance chance;
  private final Sheet meters;
  private final RandomWords words;

  /**
   * @param meters on which they may stand
   */
  RandomLadders(Chance chance, Sheet meters) {
    this.chance = chance;
    this.meters = meters;
    this.words = new RandomWords(chance);
  }

  /**
   * @param meter that its numbers ask
   */
  Sheet ladder(String meter) {
    String window = window(meter);
    String other = beside(meter, window);
    List<String> levels = List.of("green", "gold", "black", "red").subList(0, chance.one(2, 3, 4));
    Sheet ladder = new Sheet().put("meter", meter).put("levels", levels(levels, meter, other));
    List<String> outcomes = new ArrayList<>(List.of("reached", "fell", "kept"));
    boolean rolls = window.startsWith("rolling");
    boolean ends = !rolls && !window.equals("lifetime");
    String holds = holds(window, ends);
    if (!holds.isEmpty()) {
      ladder.put("holds", holds);
    }
    if (chance.in(40)) {
      ladder.put("falls", falls(levels));
    }
    if (chance.in(20)) {
      Sheet inactive = new Sheet().put("after", words.period(20));
      ladder.put("inactive", chance.in(50) ? inactive.put("counts", "lost") : inactive);
    }
    putFloors(ladder, levels);
    boolean isPeriod = holds.matches("[0-9].*");
    if ((isPeriod || ends && !holds.equals("forever")) && chance.in(40)) {
      ladder.put(
          "lifetime",
          new Sheet().put(chance.one(levels.subList(1, levels.size())), chance.one(2, 3)));
      outcomes.add("lifetime");
    }
    if (other == null && ends && chance.in(30)) {
      ladder.put("rollover", chance.one(1, 2, 300));
    }
    if (other == null && !rolls && chance.in(30)) {
      ladder.put("milestones", chance.one(1, 2, 500));
      outcomes.add("beyond");
    }
    if (ladder.get("rollover") == null && chance.in(40)) {
      ladder.put("ends-soon", words.period(12));
      outcomes.add("ends-soon");
    }
    RandomWords.say(ladder, outcomes);
    return ladder;
  }

  private String window(String meter) {
    Object window = meters.sheet(meter).get("window");
    return window == null ? "lifetime" : window.toString();
  }

  /** Another meter of the same window; null for none. */
  private String beside(String meter, String window) {
    for (String other : meters.names()) {
      boolean fits =
          RandomMeters.carriesLadders(meters.sheet(other)) && window(other).equals(window);
      if (fits && !other.equals(meter) && chance.in(60)) {
        return other;
      }
    }
    return null;
  }

  private Sheet levels(List<String> names, String meter, String other) {
    Sheet levels = new Sheet().put(names.get(0), 0);
    long step = chance.one(1L, 2L, 3L, 500L);
    long least = 0;
    int kind = chance.below(3);
    for (String name : names.subList(1, names.size())) {
      least += step * chance.between(1, 2);
      levels.put(name, other == null ? least : ways(kind, least, meter, other));
    }
    return levels;
  }

  /** Of one kind for all levels of a ladder, so that what they ask rises. */
  private Object ways(int kind, long least, String meter, String other) {
    Sheet both = new Sheet().put(meter, least).put(other, chance.one(1, 2, 4));
    return switch (kind) {
      case 0 -> both;
      case 1 -> List.of(least, new Sheet().put(other, least * 2));
      default -> List.of(both, new Sheet().put(other, least + 1));
    };
  }

  private String holds(String window, boolean ends) {
    if (chance.in(35)) {
      return words.period(12) + chance.one("", " to end of month", " to end of half-year");
    }
    if (chance.in(5)) {
      return "forever";
    }
    if (!ends) {
      return "";
    }
    String plus =
        switch (window) {
          case "day" -> "1d";
          case "week" -> chance.one("2d", "1w");
          case "month" -> chance.one("2w", "1mo");
          default -> chance.one("3mo", "10d");
        };
    return chance.one("", "next-window", "window plus " + plus);
  }

  private Object falls(List<String> levels) {
    if (levels.size() == 2 || chance.in(50)) {
      return "one-step";
    }
    int from = chance.in(50) ? 2 : levels.size() - 1;
    return new Sheet().put(levels.get(from), levels.get(chance.below(from)));
  }

  private void putFloors(Sheet ladder, List<String> levels) {
    Sheet floors = new Sheet();
    List<String> above = levels.subList(1, levels.size());
    if (chance.in(20)) {
      floors.put(
          "family",
          new Sheet().put("level", chance.one(above)).put("while", "'family' in member.groups"));
    }
    if (chance.in(20)) {
      String on = chance.one(RandomWords.PURCHASE, RandomWords.RIDE, "walk");
      Sheet gift = new Sheet().put("level", chance.one(above)).put("on", on);
      words.putWhen(gift, on, false);
      if (chance.in(50)) {
        gift.put("for", words.period(30));
      } else {
        gift.put("until", chance.one(RandomWords.PURCHASE, RandomWords.RIDE, "walk"));
      }
      floors.put("gift", gift);
    }
    if (!floors.isEmpty()) {
      ladder.put("floors", floors);
    }
  }
}
