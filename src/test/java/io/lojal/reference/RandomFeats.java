package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;

/** Badges and challenges that no one would be proud of, but that the language allows. */
final class RandomFeats {
  private final Chance chance;
  private final Sheet meters;
  private final Sheet wallets;
  private final Sheet vouchers;
  private final RandomWords words;
  private List<String> boosts = List.of();

  /**
   * @param meters that badges and challenges may stand on
   * @param wallets that may be given points
   * @param vouchers that may be given
   */
  RandomFeats(Chance chance, Sheet meters, Sheet wallets, Sheet vouchers) {
    this.chance = chance;
    this.meters = meters;
    this.wallets = wallets;
    this.vouchers = vouchers;
    this.words = new RandomWords(chance);
  }

  void addTo(Sheet programme) {
    if (chance.in(50)) {
      return;
    }
    if (programme.get("boosts") != null) {
      boosts = programme.sheet("boosts").names();
    }
    Sheet badges = chance.many("e", 2, name -> badge());
    Sheet challenges = new Sheet();
    for (String meter : meters.names()) {
      Sheet sheet = meters.sheet(meter);
      if (sheet.get("per") == null && chance.in(60)) {
        badges.put("n" + meter.substring(1), ofMeter(meter));
      }
      if (isCut(sheet) && chance.in(70)) {
        challenges.put("t" + meter.substring(1), challenge(meter));
      }
    }
    RandomProgrammes.add(programme, "badges", badges);
    RandomProgrammes.add(programme, "challenges", challenges);
  }

  /** Whether a meter's window has a first date. */
  private static boolean isCut(Sheet meter) {
    String window = window(meter);
    boolean opened = window.contains(" from ") && !window.startsWith("year");
    return meter.get("per") == null && !window.startsWith("rolling") && !opened;
  }

  private static String window(Sheet meter) {
    return meter.get("window") == null ? "lifetime" : meter.get("window").toString();
  }

  private Sheet badge() {
    String source = words.source();
    boolean byLine = words.byLine(source);
    Sheet badge = new Sheet().put("on", source);
    words.putWhen(badge, source, byLine);
    if (chance.in(40)) {
      badge.put("per", words.text(source, byLine));
      if (chance.in(50)) {
        badge.put("at-most", chance.between(1, 3));
      }
    } else if (chance.in(50)) {
      String text = byLine ? "line.category" : "event.place";
      badge.put("collect", text);
      badge.put("of", byLine ? List.of("food", "gear") : List.of("Sälen", "Åre"));
    }
    if (chance.in(40)) {
      badge.put("on-return", "keep");
    }
    return end(badge, List.of("earned"));
  }

  private Sheet ofMeter(String meter) {
    long step = chance.one(1L, 2L, 3L, 400L);
    Sheet badge =
        new Sheet()
            .put("meter", meter)
            .put("at", chance.in(50) ? List.of(step) : List.of(step, 2 * step, 5 * step));
    if (isCut(meters.sheet(meter))
        && !window(meters.sheet(meter)).equals("lifetime")
        && chance.in(70)) {
      badge.put("again", "window");
    }
    return end(badge, List.of("earned"));
  }

  private Sheet challenge(String meter) {
    Sheet challenge = new Sheet().put("meter", meter).put("target", chance.one(1L, 2L, 3L, 400L));
    if (chance.in(60)) {
      challenge.put("at-most", chance.between(1, 3));
    }
    List<String> outcomes = new ArrayList<>(List.of("reached"));
    String window = window(meters.sheet(meter));
    if (!window.equals("lifetime") && !window.startsWith("since") && chance.in(80)) {
      String before = chance.one("30m", "3h", "22h");
      if (window.startsWith("week") || window.startsWith("month") || window.startsWith("year")) {
        before = chance.one("3h", "2d", "6d");
      }
      Sheet soon = new Sheet().put("before", before);
      if (chance.in(50)) {
        soon.put("from", chance.one("50%", "66.67%", "100%"));
      }
      challenge.put("ends-soon", soon);
      outcomes.add("ends-soon");
    }
    return end(challenge, outcomes);
  }

  private Sheet end(Sheet rule, List<String> outcomes) {
    if (!wallets.isEmpty() && chance.in(30)) {
      rule.put("points", chance.between(1, 60) + " " + chance.one(wallets.names()));
    }
    if (!vouchers.isEmpty() && chance.in(40)) {
      rule.put("gives", chance.one(vouchers.names()));
    }
    if (!boosts.isEmpty() && chance.in(60)) {
      rule.put("boost", chance.one(boosts) + chance.one("", " tomorrow", " saved", " saved"));
    }
    RandomWords.say(rule, outcomes);
    return rule;
  }
}
