package io.lojal.member;

import java.time.LocalDate;

/** Counting: what an event adds to the meters that look at it. */
final class Meters {
  private Meters() {}

  static void apply(Frame frame, Entry entry, int[] places) {
    for (int place : places) {
      Rules.Meter meter = frame.plan.meters[place];
      Event seen = meter.onReturn() == Rules.OnReturn.WITHDRAW ? entry.turnedOut() : entry.event();
      if (seen != null) {
        add(frame, place, seen, 1);
      }
    }
  }

  /** Takes what came back off the meters that count until then. */
  static void undo(Frame frame, Entry entry) {
    for (Entry.Undone undone : entry.undone()) {
      for (int place : frame.plan.relevantTo(undone.before()).meters()) {
        if (frame.plan.meters[place].onReturn() == Rules.OnReturn.FROM_THEN_ON) {
          add(frame, place, undone.before(), -1);
          if (undone.after() != null) {
            add(frame, place, undone.after(), 1);
          }
        }
      }
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  private static void add(Frame frame, int place, Event event, int sign) {
    Rules.Meter meter = frame.plan.meters[place];
    frame.scope.at(frame.plan, frame.standing, event);
    long value;
    try {
      value = value(frame.scope, meter, event);
    } catch (RuleFailedException failure) {
      frame.failed(meter, failure);
      return;
    }
    if (value == 0) {
      return;
    }
    Credit credit = meter.credited() ? creditOf(event) : null;
    LocalDate date =
        credit == null
            ? Calendar.date(event.timeMillis(), frame.plan.zone())
            : LocalDate.ofEpochDay(credit.fromDay());
    Standing.MeterState state = frame.standing.meters[place];
    if (meter.measure() == Rules.Measure.DAYS) {
      long last = credit == null ? date.toEpochDay() : credit.toDay();
      for (long day = date.toEpochDay(); day <= last; day++) {
        state.tally.add(day, sign);
      }
    } else {
      state.tally.add(meter.window().indexOf(date), sign * value);
    }
    state.forgetMillis = forgetMillis(meter, state.tally, frame.plan);
  }

  /** What one event adds: lines or events counted, a sum, or 1 where days are counted. */
  private static long value(Scope scope, Rules.Meter meter, Event event) {
    if (!meter.byLine()) {
      return meter.when().test(scope) ? one(scope, meter) : 0;
    }
    long value = 0;
    for (Line line : ((PurchaseRecorded) event).lines()) {
      scope.on(line);
      if (meter.when().test(scope)) {
        value += one(scope, meter);
      }
    }
    return value;
  }

  private static long one(Scope scope, Rules.Meter meter) {
    return meter.measure() == Rules.Measure.SUM ? meter.amount().of(scope) : 1;
  }

  private static Credit creditOf(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.credit();
    }
    return event instanceof ActivityRecorded activity ? activity.credit() : null;
  }

  /** What a meter shows in one of its windows. */
  static long valueIn(Rules.Meter meter, Tally tally, long window) {
    if (meter.measure() != Rules.Measure.DAYS) {
      return tally.at(window);
    }
    if (!meter.window().ends()) {
      return tally.countIn(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return tally.countIn(
        meter.window().startOf(window).toEpochDay(),
        meter.window().startOf(window + 1).toEpochDay());
  }

  /** Whether something is booked for a window after one that ends. */
  static boolean hasAfter(Rules.Meter meter, Tally tally, long window) {
    return tally.size() > 0 && windowOf(meter, tally.key(tally.size() - 1)) > window;
  }

  /** A window is forgotten when the one after it has ended. */
  private static long forgetMillis(Rules.Meter meter, Tally tally, Plan plan) {
    if (!meter.window().ends() || tally.size() == 0) {
      return Long.MAX_VALUE;
    }
    return Calendar.startOf(meter.window().startOf(windowOf(meter, tally.key(0)) + 2), plan.zone());
  }

  private static long windowOf(Rules.Meter meter, long key) {
    return meter.measure() == Rules.Measure.DAYS
        ? meter.window().indexOf(LocalDate.ofEpochDay(key))
        : key;
  }

  static void forget(Frame frame) {
    for (int place = 0; place < frame.plan.meters.length; place++) {
      Standing.MeterState state = frame.standing.meters[place];
      while (state.forgetMillis <= frame.nowMillis) {
        Rules.Meter meter = frame.plan.meters[place];
        long next = windowOf(meter, state.tally.key(0)) + 1;
        state.tally.forgetBefore(
            meter.measure() == Rules.Measure.DAYS
                ? meter.window().startOf(next).toEpochDay()
                : next);
        state.forgetMillis = forgetMillis(meter, state.tally, frame.plan);
      }
    }
  }
}
