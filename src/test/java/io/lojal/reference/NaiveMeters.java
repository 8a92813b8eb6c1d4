package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the whole history again for every value that is asked for. */
final class NaiveMeters {
  private final Plan plan;
  private final Matching matching;

  /** What one event did to one meter never changes, so it is looked up. */
  private final Map<Rules.Meter, Map<Happened, List<Fell>>> seen = new IdentityHashMap<>();

  /** What fell on a date. */
  private record Fell(LocalDate date, long value) {}

  NaiveMeters(Plan plan) {
    this.plan = plan;
    this.matching = new Matching(plan);
  }

  /**
   * What a meter shows in a window.
   *
   * @param past what was applied so far
   * @param first the window's first date
   */
  long value(Rules.Meter meter, LocalDate first, List<Happened> past) {
    long value = 0;
    for (Map.Entry<LocalDate, Long> day : byDate(meter, past).entrySet()) {
      if (Dates.first(meter.window(), day.getKey()).equals(first)) {
        boolean isDay = meter.measure() == Rules.Measure.DAYS;
        value += isDay ? (day.getValue() > 0 ? 1 : 0) : day.getValue();
      }
    }
    return value;
  }

  /** Whether anything fell on the window that begins on a date, or on a later one. */
  boolean hasFrom(Rules.Meter meter, LocalDate first, List<Happened> past) {
    return byDate(meter, past).entrySet().stream()
        .anyMatch(day -> !day.getKey().isBefore(first) && day.getValue() != 0);
  }

  /** What fell on each date: the sum, or how many events counted. */
  private Map<LocalDate, Long> byDate(Rules.Meter meter, List<Happened> past) {
    Map<LocalDate, Long> byDate = new TreeMap<>();
    for (Happened happened : past) {
      List<Fell> fell =
          seen.computeIfAbsent(meter, m -> new IdentityHashMap<>())
              .computeIfAbsent(happened, h -> fell(meter, h));
      fell.forEach(one -> byDate.merge(one.date(), one.value(), Long::sum));
    }
    return byDate;
  }

  private List<Fell> fell(Rules.Meter meter, Happened happened) {
    List<Fell> fell = new ArrayList<>();
    boolean withdraws = meter.onReturn() == Rules.OnReturn.WITHDRAW;
    add(fell, meter, withdraws ? happened.turnedOut() : happened.event(), 1);
    if (meter.onReturn() == Rules.OnReturn.FROM_THEN_ON) {
      for (Happened.Change change : happened.changes()) {
        add(fell, meter, change.before(), -1);
        add(fell, meter, change.after(), 1);
      }
    }
    return fell;
  }

  private void add(List<Fell> fell, Rules.Meter meter, Event event, int sign) {
    List<Line> lines = matching.of(meter.on().get(0), meter.when(), meter.byLine(), event);
    if (lines.isEmpty()) {
      return;
    }
    List<LocalDate> dates = dates(meter, event);
    switch (meter.measure()) {
      case COUNT -> fell.add(new Fell(dates.get(0), (long) sign * lines.size()));
      case SUM ->
          fell.add(new Fell(dates.get(0), sign * matching.sum(lines, meter.amount(), event)));
      case DAYS -> dates.forEach(date -> fell.add(new Fell(date, sign)));
      default -> throw new IllegalStateException(meter.measure().toString());
    }
  }

  private List<LocalDate> dates(Rules.Meter meter, Event event) {
    Credit credit = meter.credited() ? credit(event) : null;
    List<LocalDate> dates = new ArrayList<>();
    if (credit == null) {
      dates.add(Dates.date(event.timeMillis(), plan.zone()));
      return dates;
    }
    for (int day = credit.fromDay(); day <= credit.toDay(); day++) {
      dates.add(LocalDate.ofEpochDay(day));
    }
    return dates;
  }

  private static Credit credit(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.credit();
    }
    return event instanceof ActivityRecorded activity ? activity.credit() : null;
  }
}
