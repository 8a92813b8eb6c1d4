package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;

/** Streaks that no one would keep, but that the language allows. */
final class RandomStreaks {
  private final Chance chance;
  private final List<String> wallets = new ArrayList<>();
  private final RandomWords words;

  /**
   * @param wallets of which some can be paid from
   */
  RandomStreaks(Chance chance, Sheet wallets) {
    this.chance = chance;
    this.words = new RandomWords(chance);
    for (String name : wallets.names()) {
      if (wallets.sheet(name).get("spendable") == null) {
        this.wallets.add(name);
      }
    }
  }

  Sheet streak() {
    String source = words.source();
    String every = chance.one("day", "day", "day", "week", "week", "month", "3d", "10d");
    Sheet streak = new Sheet().put("on", source).put("every", every);
    words.putWhen(streak, source, false);
    if (every.equals("day") && chance.in(40)) {
      streak.put(
          "weekdays",
          chance.one(List.of("saturday", "sunday"), List.of("monday", "tuesday", "friday")));
    }
    if (List.of("day", "week", "month").contains(every) && chance.in(30)) {
      streak.put("season", chance.one("11-20 to 02-10", "01-05 to 03-29", "12-15 to 02-29"));
    }
    if (!every.equals("day") && chance.in(40)) {
      streak.put("count", "days");
    }
    List<String> outcomes = new ArrayList<>(List.of("broken"));
    if (chance.in(50)) {
      streak.put("needed", chance.between(1, 3));
    }
    if (chance.in(70)) {
      streak.put("milestones", chance.one(List.of(1, 2, 3, 5), List.of(2)));
      outcomes.add("milestone");
    }
    if (chance.in(60)) {
      streak.put("freezes", freezes(outcomes));
    }
    if (chance.in(40)) {
      streak.put("repair", repair(every, outcomes));
    }
    if (chance.in(30)) {
      streak.put(
          "pause", new Sheet().put("days", 9).put("per", chance.one("year", "year from 01-07")));
    }
    if (chance.in(25)) {
      streak.put("at-least", chance.one("1 of 2", "3 of 4", "2 of 5"));
    }
    if (chance.in(20)) {
      streak.put("zone", "locked");
    }
    if (chance.in(70)) {
      String before =
          switch (every) {
            case "day" -> chance.one("3h", "22h");
            case "week" -> chance.one("24h", "48h", "166h");
            case "3d", "10d" -> chance.one("12h", "70h");
            default -> chance.one("48h", "240h", "670h");
          };
      streak.put("at-risk", new Sheet().put("before", before).put("from", chance.between(1, 3)));
      outcomes.add("at-risk");
    }
    RandomWords.say(streak, outcomes);
    return streak;
  }

  private Sheet freezes(List<String> outcomes) {
    Sheet freezes = new Sheet().put("at-most", chance.between(1, 2));
    outcomes.add("freeze-used");
    boolean isSold = !wallets.isEmpty() && chance.in(60);
    if (isSold) {
      freezes.put("price", price());
      outcomes.add("freeze-bought");
    }
    if (!isSold || chance.in(50)) {
      freezes.put("earned-every", chance.between(1, 3));
      outcomes.add("freeze-earned");
    }
    return freezes;
  }

  private Sheet repair(String every, List<String> outcomes) {
    Sheet repair = new Sheet().put("per", chance.one("day", "week", "month", "year"));
    if (chance.in(40)) {
      outcomes.add("saved");
      return repair;
    }
    repair.put(
        "within", every.equals("day") ? chance.one("1d", "2d", "5d") : chance.one("2d", "2w"));
    if (!wallets.isEmpty() && chance.in(50)) {
      repair.put("price", price());
    }
    outcomes.addAll(List.of("lapsed", "repaired"));
    return repair;
  }

  private String price() {
    return chance.between(1, 60) + " " + chance.one(wallets);
  }
}
