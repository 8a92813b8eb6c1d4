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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the whole history again for every value that is asked for. */
final class NaiveMeters {
  private final Plan plan;
  private final Matching matching;

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

  /** What fell on each date: the sum, or how many events counted. */
  private Map<LocalDate, Long> byDate(Rules.Meter meter, List<Happened> past) {
    Map<LocalDate, Long> byDate = new TreeMap<>();
    for (Happened happened : past) {
      boolean withdraws = meter.onReturn() == Rules.OnReturn.WITHDRAW;
      add(byDate, meter, withdraws ? happened.turnedOut() : happened.event(), 1);
      if (meter.onReturn() == Rules.OnReturn.FROM_THEN_ON) {
        for (Happened.Change change : happened.changes()) {
          add(byDate, meter, change.before(), -1);
          add(byDate, meter, change.after(), 1);
        }
      }
    }
    return byDate;
  }

  private void add(Map<LocalDate, Long> byDate, Rules.Meter meter, Event event, int sign) {
    List<Line> lines = matching.of(meter.on(), meter.when(), meter.byLine(), event);
    if (lines.isEmpty()) {
      return;
    }
    List<LocalDate> dates = dates(meter, event);
    switch (meter.measure()) {
      case COUNT -> byDate.merge(dates.get(0), (long) sign * lines.size(), Long::sum);
      case SUM ->
          byDate.merge(dates.get(0), sign * matching.sum(lines, meter.amount(), event), Long::sum);
      case DAYS -> dates.forEach(date -> byDate.merge(date, (long) sign, Long::sum));
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
