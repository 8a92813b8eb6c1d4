package io.lojal.reference;

import java.util.List;

/** Days and boosts that no one would celebrate, but that the language allows. */
final class RandomOccasions {
  private final Chance chance;
  private final Sheet wallets;
  private final Sheet vouchers;
  private final RandomWords words;

  /**
   * @param wallets that may be given points
   * @param vouchers that may be given
   */
  RandomOccasions(Chance chance, Sheet wallets, Sheet vouchers) {
    this.chance = chance;
    this.wallets = wallets;
    this.vouchers = vouchers;
    this.words = new RandomWords(chance);
  }

  void addTo(Sheet programme) {
    if (chance.in(50)) {
      return;
    }
    RandomProgrammes.add(programme, "boosts", chance.many("b", 2, name -> boost()));
    RandomProgrammes.add(programme, "drops", chance.many("r", 1, name -> drop()));
    RandomProgrammes.add(programme, "calendar", chance.many("d", 2, name -> day()));
  }

  private Sheet boost() {
    Sheet boost = new Sheet().put("at-most", 3);
    RandomWords.say(boost, List.of("began", "contested"));
    return boost;
  }

  private Sheet drop() {
    Sheet drop =
        new Sheet().put("stock", 10).put("from", "2000-01-01T00:00").put("to", "2100-01-01T00:00");
    if (!wallets.isEmpty() && chance.in(50)) {
      drop.put("points", chance.between(1, 60) + " " + chance.one(wallets.names()));
    } else {
      drop.put("gives", chance.one(vouchers.names()));
    }
    RandomWords.say(drop, List.of("granted"));
    return drop;
  }

  private Sheet day() {
    String days = days();
    Sheet day = new Sheet().put("on", days).put("at", time());
    if (chance.in(20)) {
      day.put("when", "event.place != ''");
    }
    if (chance.in(50)) {
      day.put("for", "1h");
    }
    // A gift a day would fill a wallet until lots become one, which the reference leaves out.
    if (!wallets.isEmpty() && !days.equals("every day") && chance.in(50)) {
      day.put("points", chance.between(1, 60) + " " + chance.one(wallets.names()));
    }
    if (chance.in(50)) {
      day.put("gives", chance.one(vouchers.names()));
    }
    RandomWords.say(day, List.of("came"));
    return day;
  }

  private String time() {
    return chance.one("00:00", "00:00", "00:30", "02:30", "09:00", "23:59");
  }

  private String days() {
    String weekday = chance.one("monday", "thursday", "sunday");
    String near = chance.one("", "", "1d after ", "1d before ", "7d before ", "300d after ");
    return switch (chance.below(8)) {
      case 0 -> "every day";
      case 1 -> "every " + weekday;
      case 2 -> chance.one("first ", "second ", "fourth ", "last ") + weekday + " of month";
      case 3 -> chance.one("day 1", "day 15", "day 28", "last day") + " of month";
      case 4 -> chance.one("12-24", "12-31", "12-30", "01-01", "02-29");
      case 5 -> near + "birthday";
      case 6 -> near + "anniversary";
      default -> words.period(9) + " after joining";
    };
  }
}
