package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Rules;
import io.lojal.member.Rules.Measure;
import io.lojal.member.Rules.OnReturn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One meter of a member: it notes what each event did, and adds it up whenever it is asked. */
final class NaiveMeter {
  private final Plan plan;
  private final Rules.Meter meter;
  private final List<NaivePoints> wallets;
  private final Matching matching;
  private final List<Did> done = new ArrayList<>();

  /**
   * What one event did to one text.
   *
   * @param event its place in the journal
   * @param dates on which it fell
   * @param returns whether it is what a return makes of a purchase
   */
  private record Did(int event, String text, List<LocalDate> dates, long value, boolean returns) {}

  NaiveMeter(Plan plan, int index, List<NaivePoints> wallets) {
    this.plan = plan;
    this.meter = plan.meters().get(index);
    this.wallets = wallets;
    this.matching = new Matching(plan);
  }

  Rules.Meter rule() {
    return meter;
  }

  /** In which zone an event falls on its date. */
  ZoneId zone(ZoneId members) {
    return meter.inMemberZone() ? members : plan.zone();
  }

  /** The event as it is counted; null where it did not happen. */
  Event face(Happened happened) {
    return meter.onReturn() == OnReturn.WITHDRAW ? happened.turnedOut() : happened.event();
  }

  /** The latest of the past has just happened. */
  void count(List<Happened> past, ZoneId members) {
    Happened latest = past.get(past.size() - 1);
    int place = past.size();
    if (latest.event() instanceof OpeningRecorded opening) {
      bring(opening, place);
      return;
    }
    if (meter.granted() != null) {
      countGranted(latest, place);
      return;
    }
    Event seen = face(latest);
    gathered(seen)
        .forEach((text, value) -> note(place, text, dates(seen, zone(members)), value, false));
    if (meter.onReturn() == OnReturn.FROM_THEN_ON) {
      for (Happened.Change change : latest.changes()) {
        gathered(change.before())
            .forEach((text, value) -> note(place, text, dates(change.before()), -value, true));
        gathered(change.after())
            .forEach((text, value) -> note(place, text, dates(change.after()), value, true));
      }
    }
  }

  private void bring(OpeningRecorded opening, int place) {
    boolean adds = meter.measure() == Measure.COUNT || meter.measure() == Measure.SUM;
    List<OpeningRecorded.Count> counts = new ArrayList<>(opening.counts());
    counts.sort(Comparator.comparing(count -> date(opening, count)));
    for (OpeningRecorded.Count count : counts) {
      boolean isNothing = adds && count.value() == 0;
      if (count.meter().equals(meter.name()) && !isNothing) {
        LocalDate date = date(opening, count);
        boolean counted = meter.measure() == Measure.DAYS || meter.measure() == Measure.DISTINCT;
        note(place, count.text(), List.of(date), counted ? 1 : count.value(), false);
      }
    }
  }

  private LocalDate date(OpeningRecorded opening, OpeningRecorded.Count count) {
    return count.day() == OpeningRecorded.UNTOLD
        ? Dates.date(opening.timeMillis(), plan.zone())
        : LocalDate.ofEpochDay(count.day());
  }

  private void countGranted(Happened latest, int place) {
    NaivePoints wallet = wallets.get(meter.granted().wallet());
    long granted = wallet.grantedFor(latest.event().id(), meter.granted().earns());
    if (granted > 0) {
      note(place, "", dates(latest.event()), granted, false);
    }
    if (meter.onReturn() == OnReturn.WITHDRAW) {
      for (Happened.Change change : latest.changes()) {
        long taken =
            wallet.takenBy(latest.event().id(), change.before().id(), meter.granted().earns());
        note(place, "", dates(change.before()), -taken, true);
      }
    }
  }

  private void note(int place, String text, List<LocalDate> dates, long value, boolean returns) {
    done.add(new Did(place, text, dates, value, returns));
  }

  /** What an event comes to, by text; nothing where it adds nothing. */
  private Map<String, Long> gathered(Event event) {
    Map<String, Long> gathered = new LinkedHashMap<>();
    for (Line line : matching.of(meter.on(), meter.when(), meter.byLine(), event)) {
      String text = meter.texts() == null ? "" : matching.text(meter.texts().label(), event, line);
      if (meter.texts() == null || !text.isEmpty()) {
        long value = matching.amount(meter.amount(), event, line);
        gathered.merge(text, value, this::together);
      }
    }
    if (meter.measure() == Measure.COUNT || meter.measure() == Measure.SUM) {
      gathered.values().removeIf(value -> value == 0);
    }
    return gathered;
  }

  private long together(long before, long next) {
    return switch (meter.measure()) {
      case COUNT, SUM -> before + next;
      case MIN -> Math.min(before, next);
      case MAX -> Math.max(before, next);
      case LAST -> next;
      case DAYS, DISTINCT -> 1;
    };
  }

  private List<LocalDate> dates(Event event) {
    return dates(event, plan.zone());
  }

  private List<LocalDate> dates(Event event, ZoneId zone) {
    Credit credit = meter.credited() ? credit(event) : null;
    if (credit == null) {
      return List.of(Dates.date(event.timeMillis(), zone));
    }
    LocalDate first = LocalDate.ofEpochDay(credit.fromDay());
    return meter.measure() == Measure.DAYS
        ? first.datesUntil(LocalDate.ofEpochDay(credit.toDay()).plusDays(1)).toList()
        : List.of(first);
  }

  private static Credit credit(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.credit();
    }
    return event instanceof ActivityRecorded activity ? activity.credit() : null;
  }

  /** What is kept of each text, in the order of the journal. */
  private Map<String, List<Did>> kept() {
    Map<String, List<Did>> kept = new TreeMap<>();
    Map<String, Integer> touched = new TreeMap<>();
    for (int i = 0; i < done.size(); i++) {
      Did did = done.get(i);
      if (!did.returns()) {
        touched.put(did.text(), did.event());
      }
      if (meter.texts() == null || !did.returns() || kept.containsKey(did.text())) {
        kept.computeIfAbsent(did.text(), text -> new ArrayList<>()).add(did);
      }
      boolean isLastOfEvent = i + 1 == done.size() || done.get(i + 1).event() > did.event();
      if (meter.texts() != null && isLastOfEvent) {
        while (kept.size() > meter.texts().most()) {
          kept.remove(leastRecent(kept, touched));
        }
      }
    }
    return kept;
  }

  /** Of several that one event touched last, the smallest. */
  private static String leastRecent(Map<String, List<Did>> kept, Map<String, Integer> touched) {
    String least = null;
    for (String text : kept.keySet()) {
      if (least == null || touched.get(text) < touched.get(least)) {
        least = text;
      }
    }
    return least;
  }

  /** What it shows on some dates, for every text; a meter of one value has the empty text. */
  Map<String, Long> show(Predicate<LocalDate> on) {
    Map<String, Long> shown = new TreeMap<>();
    if (!meter.isByText()) {
      shown.put("", value(on));
      return shown;
    }
    kept().forEach((text, all) -> shown.put(text, value(all, on)));
    shown.values().removeIf(value -> value == 0);
    return shown;
  }

  /** The one value that it shows on some dates. */
  long value(Predicate<LocalDate> on) {
    if (meter.measure() == Measure.DISTINCT) {
      return kept().values().stream().filter(all -> all.stream().anyMatch(isOn(on))).count();
    }
    return value(kept().getOrDefault("", List.of()), on);
  }

  private static Predicate<Did> isOn(Predicate<LocalDate> on) {
    return did -> on.test(did.dates().get(0));
  }

  private long value(List<Did> all, Predicate<LocalDate> on) {
    if (meter.measure() == Measure.DAYS) {
      Map<LocalDate, Long> days = days(all);
      return days.keySet().stream().filter(day -> days.get(day) > 0 && on.test(day)).count();
    }
    return all.stream()
        .filter(isOn(on))
        .map(Did::value)
        .reduce((before, next) -> together(before, next))
        .orElse(0L);
  }

  private static Map<LocalDate, Long> days(List<Did> all) {
    Map<LocalDate, Long> days = new TreeMap<>();
    for (Did did : all) {
      did.dates().forEach(day -> days.merge(day, did.value(), Long::sum));
    }
    return days;
  }

  /** All dates on which something fell. */
  Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>();
    done.forEach(did -> dates.addAll(did.dates()));
    return dates;
  }

  void forget() {
    done.clear();
  }

  /** Whether anything is counted on some dates. */
  boolean hasOn(Predicate<LocalDate> on) {
    if (meter.measure() == Measure.DAYS) {
      return value(on) > 0;
    }
    return kept().values().stream().anyMatch(all -> all.stream().anyMatch(isOn(on)));
  }
}
