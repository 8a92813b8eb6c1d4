package io.lojal.member;

import java.util.List;

/** Counting: what an event adds to the meters that look at it. */
final class Meters {
  private Meters() {}

  /** Opens the windows that wait for an event. */
  static void open(Frame frame, Entry entry, int[] places) {
    for (int place : places) {
      Rules.Meter meter = frame.plan.meters[place];
      if (face(meter, entry) == null) {
        continue;
      }
      MeterState state = frame.standing.meters.of(place);
      long day = Calendar.day(entry.event().timeMillis(), frame.standing.zone(frame.plan, meter));
      if (state.openedDay == Window.NO_ANCHOR || day >= meter.window().openUntil(state.openedDay)) {
        state.openedDay = day;
        Forgetting.plan(frame.plan, frame.standing, place);
      }
    }
  }

  private static Event face(Rules.Meter meter, Entry entry) {
    return meter.onReturn() == Rules.OnReturn.WITHDRAW ? entry.turnedOut() : entry.event();
  }

  static void apply(Frame frame, Entry entry, int[] places) {
    for (int place : places) {
      Rules.Meter meter = frame.plan.meters[place];
      if (meter.granted() != null) {
        applyGrants(frame, entry.event(), place);
        continue;
      }
      Event seen = face(meter, entry);
      if (seen != null && gather(frame, meter, seen)) {
        add(frame, place, seen);
      }
    }
  }

  private static void applyGrants(Frame frame, Event event, int place) {
    frame.gathered.clear();
    long points = frame.grants.sum(frame.plan.meters[place].granted());
    frame.gathered.add(Rules.Measure.SUM, "", points);
    add(frame, place, event);
  }

  /** Takes what came back off the meters that count until then. */
  static void undo(Frame frame, Entry entry) {
    for (Entry.Undone undone : entry.undone()) {
      for (int place : frame.plan.relevantTo(undone.before()).meters()) {
        if (frame.plan.meters[place].onReturn() == Rules.OnReturn.FROM_THEN_ON) {
          takeBack(frame, place, undone.before(), -1);
          takeBack(frame, place, undone.after(), 1);
        }
      }
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  /** Sees what an event adds; tells whether that could be told. */
  private static boolean gather(Frame frame, Rules.Meter meter, Event event) {
    frame.scope.at(frame.plan, frame.standing, event);
    frame.gathered.clear();
    try {
      if (!meter.byLine()) {
        gatherOne(frame, meter);
        return true;
      }
      List<Line> lines = ((PurchaseRecorded) event).lines();
      for (int i = 0; i < lines.size(); i++) {
        frame.scope.on(lines.get(i));
        gatherOne(frame, meter);
      }
      return true;
    } catch (RuleFailedException failure) {
      frame.failed(meter, failure);
      return false;
    }
  }

  private static void gatherOne(Frame frame, Rules.Meter meter) {
    if (!meter.when().test(frame.scope)) {
      return;
    }
    long value = meter.amount() == null ? 1 : meter.amount().of(frame.scope);
    if (meter.texts() == null) {
      frame.gathered.add(meter.measure(), "", value);
      return;
    }
    String text = meter.texts().label().of(frame.scope);
    if (!text.isEmpty()) {
      frame.gathered.add(meter.measure(), text, value);
    }
  }

  private static void add(Frame frame, int place, Event event) {
    Rules.Meter meter = frame.plan.meters[place];
    MeterState state = frame.standing.meters.of(place);
    boolean any = false;
    for (int i = 0; i < frame.gathered.size(); i++) {
      long value = frame.gathered.value(i);
      boolean adds = meter.measure() == Rules.Measure.SUM || meter.measure() == Rules.Measure.COUNT;
      if (adds && value == 0) {
        continue;
      }
      any = true;
      MeterState.Row row = state.keep(frame.gathered.text(i));
      row.touched = frame.standing.events + 1;
      count(frame, place, row, event, value, 1);
    }
    if (any) {
      // Only now: a text that this event touches is among the last, whatever else it touches.
      if (meter.texts() != null) {
        state.evict(meter.texts().most());
      }
      Forgetting.plan(frame.plan, frame.standing, place);
    }
  }

  /** Counts something that was counted elsewhere; texts too many go later. */
  static void bring(Frame frame, int place, String text, long day, long value) {
    Rules.Meter meter = frame.plan.meters[place];
    boolean adds = meter.measure() == Rules.Measure.SUM || meter.measure() == Rules.Measure.COUNT;
    if (adds && value == 0) {
      return;
    }
    MeterState.Row row = frame.standing.meters.of(place).keep(text);
    row.touched = frame.standing.events + 1;
    if (!meter.window().admits(day)) {
      return;
    }
    if (meter.measure() == Rules.Measure.DAYS) {
      row.tally.add(day, 1);
    } else {
      long key = meter.isByDate() ? day : Shown.numberOn(frame.plan, frame.standing, place, day);
      count(meter.measure(), row, key, value);
    }
    Forgetting.plan(frame.plan, frame.standing, place);
  }

  /** Lets those texts go that are too many. */
  static void evict(Frame frame) {
    for (int place = 0; place < frame.plan.meters.length; place++) {
      Rules.Texts texts = frame.plan.meters[place].texts();
      if (texts != null && frame.standing.meters.of(place).rows.size() > texts.most()) {
        frame.standing.meters.of(place).evict(texts.most());
        Forgetting.plan(frame.plan, frame.standing, place);
      }
    }
  }

  /** Adds or takes off what an event would add, of what is kept. */
  private static void takeBack(Frame frame, int place, Event event, int sign) {
    Rules.Meter meter = frame.plan.meters[place];
    MeterState state = frame.standing.meters.of(place);
    if (event == null || !gather(frame, meter, event)) {
      return;
    }
    for (int i = 0; i < frame.gathered.size(); i++) {
      String text = frame.gathered.text(i);
      MeterState.Row row = meter.texts() == null ? state.keep(text) : state.find(text);
      if (row != null) {
        count(frame, place, row, event, frame.gathered.value(i), sign);
      }
    }
    Forgetting.plan(frame.plan, frame.standing, place);
  }

  /** Takes off what a return took of the points that a purchase was granted. */
  static void takeGranted(Frame frame, int wallet, int earn, PurchaseRecorded bought, long points) {
    for (int place : frame.plan.relevantTo(bought).meters()) {
      Rules.Meter meter = frame.plan.meters[place];
      Rules.Granted of = meter.granted();
      if (of != null
          && of.wallet() == wallet
          && of.earns()[earn]
          && meter.onReturn() == Rules.OnReturn.WITHDRAW) {
        count(frame, place, frame.standing.meters.of(place).keep(""), bought, points, -1);
        Forgetting.plan(frame.plan, frame.standing, place);
      }
    }
  }

  private static void count(
      Frame frame, int place, MeterState.Row row, Event event, long value, int sign) {
    Rules.Meter meter = frame.plan.meters[place];
    Credit credit = meter.credited() ? creditOf(event) : null;
    long first =
        credit == null
            ? Calendar.day(event.timeMillis(), frame.standing.zone(frame.plan, meter))
            : credit.fromDay();
    if (meter.measure() == Rules.Measure.DAYS) {
      long last = credit == null ? first : credit.toDay();
      for (long day = first; day <= last; day++) {
        if (meter.window().admits(day)) {
          row.tally.add(day, sign);
        }
      }
      return;
    }
    if (!meter.window().admits(first)) {
      return;
    }
    long key = meter.isByDate() ? first : Shown.numberOn(frame.plan, frame.standing, place, first);
    count(meter.measure(), row, key, sign * value);
  }

  private static void count(Rules.Measure measure, MeterState.Row row, long key, long value) {
    switch (measure) {
      case COUNT, SUM -> row.tally.add(key, value);
      case MIN, MAX -> {
        boolean first = !row.tally.holds(key);
        row.tally.put(key, first ? value : Gathered.together(measure, row.tally.at(key), value));
      }
      case LAST -> {
        row.tally.put(key, value);
        row.order.put(key, row.touched);
      }
      case DAYS, DISTINCT -> row.tally.put(key, 1);
    }
  }

  static Credit creditOf(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.credit();
    }
    return event instanceof ActivityRecorded activity ? activity.credit() : null;
  }
}
