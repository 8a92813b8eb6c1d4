package io.lojal.reference;

/** What rules look at, under which conditions, and how much they add. */
final class RandomWords {
  static final String PURCHASE = "purchase";
  static final String RIDE = "ride";
  static final String LESSON = "lesson";

  /** Purchases and activities in one: only what both have can be asked for. */
  static final String ANY = "any";

  private final Chance chance;

  RandomWords(Chance chance) {
    this.chance = chance;
  }

  String source() {
    return chance.one(PURCHASE, PURCHASE, RIDE, LESSON);
  }

  /** On purchases, now and then. */
  boolean byLine(String source) {
    return source.equals(PURCHASE) && chance.in(50);
  }

  /** Puts a condition, or none. */
  void putWhen(Sheet rule, String source, boolean byLine) {
    if (chance.in(75)) {
      rule.put("when", byLine ? ofLine() : ofEvent(source));
    }
  }

  private String ofLine() {
    return chance.one("line.category == 'food'", "line.quantity >= 2", "line.amount >= 500");
  }

  private String ofEvent(String source) {
    if (source.equals(ANY)) {
      return ofAnyEvent();
    }
    String measured = source.equals(PURCHASE) ? "event.amount >= 1000" : "event.metres >= 300";
    return chance.one(measured, measured, ofAnyEvent());
  }

  /** Of whatever is looked at. */
  String ofAnyEvent() {
    return chance.one("event.place == 'Åre'", "event.channel == 'web'");
  }

  /** A whole number. */
  String amount(String source, boolean byLine) {
    if (byLine) {
      return chance.one("line.amount", "line.quantity", "line.amount - 700");
    }
    if (source.equals(ANY)) {
      return chance.one("event.hour", "size(event.place)");
    }
    return source.equals(PURCHASE) ? "event.amount" : "event.metres";
  }

  /** A text. */
  String text(String source, boolean byLine) {
    if (byLine) {
      return chance.one("line.sku", "line.category", "line.sku + event.place");
    }
    return source.equals(RIDE) && chance.in(50)
        ? "event.order"
        : chance.one("event.place", "event.weekday", "event.date", "event.channel");
  }

  /**
   * A period of the calendar, like {@code 3mo}.
   *
   * @param most how many of days, weeks, months or years
   */
  String period(int most) {
    return chance.between(1, most) + chance.one("d", "w", "mo", "y");
  }

  /** In crowns. */
  static String money(long minor) {
    return "%d.%02d".formatted(minor / 100, minor % 100);
  }

  /** Has every outcome told, of those a rule has. */
  static void say(Sheet rule, Iterable<String> outcomes) {
    Sheet say = new Sheet();
    outcomes.forEach(outcome -> say.put(outcome, "so it is"));
    rule.put("say", say);
  }
}
