package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Meters. */
final class RandomMeters {
  private static final List<String> FOLLOWING =
      List.of(
          "lifetime",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "year from 05-15",
          "year from 02-28",
          "since 05-15",
          "since 01-01",
          "year from joining");

  /** Around the times at which histories are. */
  private static final List<String> SPANS =
      List.of(
          "2026-01-06 to 2026-01-19",
          "2025-12-20 to 2026-01-02",
          "2020-12-25 to 2021-01-31",
          "2011-12-29 to 2012-01-05",
          "2018-02-17 to 2018-11-20",
          "2024-02-29 to 2024-02-29",
          "2026-03-28 to 2026-11-01",
          "2010-11-06 to 2010-12-01");

  private final Chance chance;
  private final Sheet wallets;
  private final RandomWords words;

  /**
   * @param wallets whose points they may sum
   */
  RandomMeters(Chance chance, Sheet wallets) {
    this.chance = chance;
    this.wallets = wallets;
    this.words = new RandomWords(chance);
  }

  Sheet meter() {
    Sheet meter = !wallets.isEmpty() && chance.in(20) ? ofPoints() : ofEvents();
    if (chance.in(80)) {
      meter.put("window", window());
    }
    if (chance.in(40)) {
      meter.put("credited", true);
    }
    return meter;
  }

  String window() {
    return switch (chance.below(4)) {
      case 0 -> "rolling " + chance.one("1d", "7d", "2w", "1mo", "12mo", "1y");
      case 1 ->
          chance.one("1d", "7d", "30d", "1mo", "1y")
              + " from "
              + chance.one(RandomWords.PURCHASE, RandomWords.RIDE);
      default -> chance.in(15) ? chance.one(SPANS) : chance.one(FOLLOWING);
    };
  }

  private Sheet ofPoints() {
    String wallet = chance.one(wallets.names());
    Sheet meter = new Sheet().put("of", wallet);
    List<String> earns = wallets.sheet(wallet).sheet("earn").names();
    if (chance.in(40)) {
      meter.put("rules", List.of(chance.one(earns)));
    }
    boolean isNegative = "negative".equals(wallets.sheet(wallet).get("returns"));
    if (!isNegative && chance.in(50)) {
      meter.put("on-return", "keep");
    }
    return meter;
  }

  private Sheet ofEvents() {
    String source = words.source();
    boolean byLine = words.byLine(source);
    Sheet meter = new Sheet();
    if (!byLine && chance.in(25)) {
      List<String> sources = sources(source);
      meter.put("on", sources);
      source = sources.contains(RandomWords.PURCHASE) ? RandomWords.ANY : source;
    } else {
      meter.put("on", source);
    }
    words.putWhen(meter, source, byLine);
    String shows = putShown(meter, source, byLine);
    if (!shows.equals("distinct") && chance.in(30)) {
      meter.put("per", words.text(source, byLine));
    }
    if ((meter.get("per") != null || shows.equals("distinct")) && chance.in(70)) {
      meter.put("at-most", chance.between(1, 3));
    }
    boolean isOwnZone = chance.in(25);
    if (isOwnZone) {
      meter.put("zone", "member");
    }
    boolean isSum = Set.of("count", "sum").contains(shows) && !isOwnZone;
    if (chance.in(60)) {
      meter.put("on-return", isSum ? chance.one("from-then-on", "keep") : "keep");
    }
    return meter;
  }

  private List<String> sources(String first) {
    List<String> sources = new ArrayList<>(List.of(first));
    for (String other : List.of(RandomWords.PURCHASE, RandomWords.RIDE, RandomWords.LESSON)) {
      if (!sources.contains(other) && chance.in(60)) {
        sources.add(other);
      }
    }
    return sources;
  }

  private String putShown(Sheet meter, String source, boolean byLine) {
    String shows = chance.one("count", "count", "sum", "min", "max", "last", "distinct");
    switch (shows) {
      case "count" -> meter.put("count", chance.one("days", "events"));
      case "distinct" -> meter.put("distinct", words.text(source, byLine));
      default -> meter.put(shows, words.amount(source, byLine));
    }
    return shows;
  }

  private static boolean isCut(String window) {
    return !SPANS.contains(window) && (!window.contains(" from ") || FOLLOWING.contains(window));
  }

  /** Whether ladders can stand on a meter. */
  static boolean carriesLadders(Sheet meter) {
    Object window = meter.get("window");
    return (window == null || isCut(window.toString()))
        && meter.get("per") == null
        && meter.get("zone") == null;
  }
}
