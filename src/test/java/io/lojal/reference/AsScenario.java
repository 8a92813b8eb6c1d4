package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A history as a file of scenarios: what {@code ./lojal test} tries, and expects what the reference
 * says.
 */
final class AsScenario {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final RandomHistories.History history;
  private final StringBuilder left = new StringBuilder();

  private AsScenario(RandomHistories.History history) {
    this.history = history;
  }

  static String of(RandomHistories.History history) {
    return new AsScenario(history).yaml();
  }

  /** Whether a scenario can tell all of a history: facts and mail are no steps of one. */
  static boolean tellsAll(RandomHistories.History history) {
    AsScenario scenario = new AsScenario(history);
    scenario.given();
    return scenario.left.isEmpty();
  }

  private String yaml() {
    List<Sheet> given = given();
    Sheet scenario =
        new Sheet()
            .put("scenario", "Seed " + history.seed())
            .put("member", "maja")
            .put("start", LocalDate.ofInstant(first(), ZoneOffset.UTC).minusDays(1))
            .put("zone", "UTC")
            .put("given", given);
    Sheet file =
        new Sheet()
            .put("programme", history.programme().sheet())
            .put("scenarios", List.of(scenario));
    return file.yaml() + left;
  }

  private Instant first() {
    return Instant.ofEpochMilli(history.events().get(0).timeMillis());
  }

  private List<Sheet> given() {
    List<Event> events = new ArrayList<>(history.events());
    events.removeIf(event -> event.timeMillis() > history.endMillis());
    events.sort(Comparator.comparing(Event::position));
    List<Sheet> given = new ArrayList<>();
    for (Event event : events) {
      Sheet step = step(event);
      if (step == null) {
        left.append("# Not a step: ").append(event).append('\n');
      } else {
        given.add(step);
      }
    }
    given.add(
        new Sheet()
            .put("at", TIME.format(Instant.ofEpochMilli(history.endMillis())))
            .put("expect", Expected.of(history)));
    return given;
  }

  /** Null where a scenario has no words for an event. */
  private Sheet step(Event event) {
    Sheet step = new Sheet().put("at", TIME.format(Instant.ofEpochMilli(event.timeMillis())));
    if (event instanceof PurchaseRecorded purchase) {
      putPurchase(step, purchase);
    } else if (event instanceof ActivityRecorded activity) {
      putActivity(step, activity);
    } else if (event instanceof MemberChanged change) {
      step.put(change.registered() ? "joins" : "changes", member(change));
    } else if (!(event instanceof ReturnRecorded returned) || !putReturn(step, returned)) {
      return null;
    }
    step.put("as", event.id())
        .put("source", event.envelope().source())
        .put("channel", event.envelope().channel());
    if (event.envelope().sequence() != 0) {
      step.put("sequence", event.envelope().sequence());
    }
    return step;
  }

  private static void putPurchase(Sheet step, PurchaseRecorded purchase) {
    List<String> items = new ArrayList<>();
    for (Line line : purchase.lines()) {
      String item = item(line.quantity(), line.sku() + " (" + line.category() + ")");
      items.add(item + " " + RandomWords.money(line.amountMinor()));
    }
    step.put("buys", items).put("place", purchase.place());
    if (purchase.paidWithPointsMinor() > 0) {
      step.put("paid-with-points", RandomWords.money(purchase.paidWithPointsMinor()));
    }
    putDays(step, purchase.credit());
  }

  private static String item(long quantity, String name) {
    return quantity == 1 ? name : quantity + "x " + name;
  }

  private static void putDays(Sheet step, Credit credit) {
    if (credit != null) {
      LocalDate from = LocalDate.ofEpochDay(credit.fromDay());
      LocalDate to = LocalDate.ofEpochDay(credit.toDay());
      step.put("for", from.equals(to) ? from : from + " to " + to);
    }
  }

  private static void putActivity(Sheet step, ActivityRecorded activity) {
    step.put("does", activity.type()).put("place", activity.place());
    Sheet with = new Sheet();
    activity.measures().forEach(with::put);
    activity.attributes().forEach(with::put);
    if (!with.isEmpty()) {
      step.put("with", with);
    }
    putDays(step, activity.credit());
  }

  /** False where the receipt is of a purchase that never comes. */
  private boolean putReturn(Sheet step, ReturnRecorded returned) {
    boolean isBought =
        history.events().stream()
            .anyMatch(
                event ->
                    event instanceof PurchaseRecorded && event.id().equals(returned.purchaseId()));
    if (returned.hasReceipt() && !isBought) {
      return false;
    }
    if (returned.lines().isEmpty()) {
      step.put("cancels", returned.purchaseId());
      return true;
    }
    List<String> items = new ArrayList<>();
    for (ReturnedLine line : returned.lines()) {
      items.add(item(line.quantity(), line.sku()) + " " + RandomWords.money(line.amountMinor()));
    }
    step.put("returns", items);
    if (returned.hasReceipt()) {
      step.put("from", returned.purchaseId());
    }
    return true;
  }

  private static Sheet member(MemberChanged change) {
    Sheet member = new Sheet();
    putWord(member, "zone", change.zone());
    putWord(member, "born", change.birthDate());
    putWord(member, "language", change.language());
    Sheet consents = new Sheet();
    change.consents().forEach(consents::put);
    Sheet attributes = new Sheet();
    change.attributes().forEach(attributes::put);
    if (!consents.isEmpty()) {
      member.put("consents", consents);
    }
    if (change.groups() != null) {
      member.put("groups", change.groups());
    }
    if (!attributes.isEmpty()) {
      member.put("attributes", attributes);
    }
    return member;
  }

  private static void putWord(Sheet member, String field, String word) {
    if (!word.isEmpty()) {
      member.put(field, word);
    }
  }
}
