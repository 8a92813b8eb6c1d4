package io.lojal.programme;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Calendar;
import io.lojal.member.Event;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Scope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What expressions can say about an event, and about the lines of a purchase. */
final class EventWords {
  private static final String[] WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);

  private EventWords() {}

  /** Of any event; all empty where time, and no event, brought something about. */
  static Vocabulary common() {
    return new Vocabulary()
        .addText("event.place", scope -> place(scope.event()))
        .addText("event.channel", EventWords::channel)
        .addText("event.source", EventWords::source)
        .addText("event.date", scope -> date(scope).toString())
        .addText("event.weekday", EventWords::weekday)
        .addWhole("event.hour", scope -> Calendar.hour(scope.timeMillis(), scope.plan().zone()));
  }

  static Vocabulary of(DeclaredEvent event) {
    Vocabulary words = common();
    if (event.isPurchase()) {
      addPurchase(words);
    }
    for (String measure : event.measures()) {
      words.addWhole(
          "event." + Names.inExpressions(measure),
          scope -> activity(scope).measures().getOrDefault(measure, 0L));
    }
    for (String attribute : event.attributes()) {
      words.addText(
          "event." + Names.inExpressions(attribute),
          scope -> attributes(scope.event()).getOrDefault(attribute, ""));
    }
    return words;
  }

  private static void addPurchase(Vocabulary words) {
    words
        .addWhole("event.amount", scope -> purchase(scope).totalMinor())
        .addText("event.currency", scope -> purchase(scope).currency())
        .addWhole("event.paidWithPoints", scope -> purchase(scope).paidWithPointsMinor());
  }

  /** Only for rules that can look at lines one by one. */
  static Vocabulary line() {
    return new Vocabulary()
        .addText("line.sku", scope -> scope.line().sku())
        .addText("line.category", scope -> scope.line().category())
        .addWhole("line.quantity", scope -> scope.line().quantity())
        .addWhole("line.amount", scope -> scope.line().amountMinor());
  }

  /** In the programme's zone, as weekday and hour are. */
  private static LocalDate date(Scope scope) {
    return Calendar.date(scope.timeMillis(), scope.plan().zone());
  }

  private static String weekday(Scope scope) {
    return WEEKDAYS[Calendar.weekday(scope.timeMillis(), scope.plan().zone()).getValue() - 1];
  }

  static boolean isOfLine(String name) {
    return name.startsWith("line.");
  }

  private static ActivityRecorded activity(Scope scope) {
    return (ActivityRecorded) scope.event();
  }

  private static PurchaseRecorded purchase(Scope scope) {
    return (PurchaseRecorded) scope.event();
  }

  private static Map<String, String> attributes(Event event) {
    return event instanceof PurchaseRecorded purchase
        ? purchase.attributes()
        : ((ActivityRecorded) event).attributes();
  }

  private static String place(Event event) {
    if (event instanceof ActivityRecorded activity) {
      return activity.place();
    }
    return event instanceof PurchaseRecorded purchase ? purchase.place() : "";
  }

  private static String channel(Scope scope) {
    return scope.event() == null ? "" : scope.event().envelope().channel();
  }

  private static String source(Scope scope) {
    return scope.event() == null ? "" : scope.event().envelope().source();
  }
}
