package io.lojal.reference;

import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All meters of a member. */
final class NaiveMeters {
  private final NaiveWindows windows;
  private final List<NaiveMeter> meters = new ArrayList<>();

  NaiveMeters(Plan plan, List<NaivePoints> wallets) {
    this.windows = new NaiveWindows(plan);
    for (int i = 0; i < plan.meters().size(); i++) {
      meters.add(new NaiveMeter(plan, i, wallets));
    }
  }

  NaiveWindows windows() {
    return windows;
  }

  /** The latest of the past has just happened. */
  void count(List<Happened> past) {
    ZoneId members = windows.zone(past);
    meters.forEach(meter -> meter.count(past, members));
  }

  /**
   * What a meter shows in the window that begins on a date.
   *
   * @param past what was applied so far
   */
  long value(int meter, LocalDate first, List<Happened> past) {
    NaiveMeter one = meters.get(meter);
    return one.value(windows.from(one.rule().window(), first, past));
  }

  Rules.Meter rule(int meter) {
    return meters.get(meter).rule();
  }

  /** The date that it is for a meter. */
  LocalDate date(int meter, long atMillis, List<Happened> past) {
    return Dates.date(atMillis, zone(meter, past));
  }

  /** In which zone a meter has its dates by now. */
  ZoneId zone(int meter, List<Happened> past) {
    return meters.get(meter).zone(windows.zone(past));
  }

  /** What a meter shows on a date. */
  long shown(int meter, LocalDate date, List<Happened> past) {
    NaiveMeter one = meters.get(meter);
    return one.value(windows.shown(one, date, past));
  }

  /** The dates on which a rolling window may show something else than on the day before. */
  List<LocalDate> rollingChanges(int meter, List<Happened> past) {
    NaiveMeter one = meters.get(meter);
    List<LocalDate> changes = new ArrayList<>();
    for (LocalDate day : one.dates()) {
      changes.add(day);
      LocalDate out = Dates.plus(day, one.rule().window().length()).minusDays(4);
      out = out.isBefore(day) ? day : out;
      while (windows.shown(one, out, past).test(day)) {
        out = out.plusDays(1);
      }
      changes.add(out);
    }
    return changes;
  }

  /** From now on nothing counts that was counted so far. */
  void forget(int meter) {
    meters.get(meter).forget();
  }

  /** Whether anything fell on the window that begins on a date, or on a later one. */
  boolean hasFrom(int meter, LocalDate first) {
    return meters.get(meter).hasOn(date -> !date.isBefore(first));
  }

  /** What every meter shows at an instant, by text. */
  List<Map<String, Long>> show(long atMillis, List<Happened> past) {
    List<Map<String, Long>> shown = new ArrayList<>();
    for (NaiveMeter meter : meters) {
      if (past.isEmpty()) {
        shown.add(meter.show(date -> false));
      } else {
        LocalDate today = Dates.date(atMillis, meter.zone(windows.zone(past)));
        Predicate<LocalDate> on = windows.shown(meter, today, past);
        shown.add(meter.show(on));
      }
    }
    return shown;
  }
}
