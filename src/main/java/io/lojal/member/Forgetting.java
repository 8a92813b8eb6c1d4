package io.lojal.member;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** When what a meter counted can be shown no more, and is dropped. */
final class Forgetting {
  /** Where a date ends last. */
  private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

  private Forgetting() {}

  /** Sets when time has to look at a meter again. */
  static void plan(Plan plan, Standing standing, int place) {
    Rules.Meter meter = plan.meters[place];
    MeterState state = standing.meters.of(place);
    state.forgetMillis =
        isForever(meter.window()) || state.hasNothing()
            ? Long.MAX_VALUE
            : forgetMillis(plan, standing, place, state.lowestKey());
    if (state.openedDay != Window.NO_ANCHOR) {
      long closed = startOf(meter.window().openUntil(state.openedDay), LAST_ZONE);
      state.forgetMillis = Math.min(state.forgetMillis, closed);
    }
  }

  private static boolean isForever(Window window) {
    return window.kind() == Window.Kind.LIFETIME || window.kind() == Window.Kind.SPAN;
  }

  /** When a window or a day is forgotten; never before one below it. */
  private static long forgetMillis(Plan plan, Standing standing, int place, long key) {
    Rules.Meter meter = plan.meters[place];
    Window window = meter.window();
    long anchor = standing.anchor(plan, place);
    return switch (window.kind()) {
      case LIFETIME, SPAN -> Long.MAX_VALUE;
      case ROLLING -> startOf(window.rollsPast(key), LAST_ZONE);
      case OPENED ->
          startOf(window.isOpen(key, anchor) ? window.openUntil(anchor) : key + 1, LAST_ZONE);
      default -> {
        long number = Shown.numberOf(plan, standing, place, key);
        ZoneId zone = meter.inMemberZone() ? LAST_ZONE : plan.zone();
        yield startOf(window.firstDay(number + 2, anchor), zone);
      }
    };
  }

  private static long startOf(long day, ZoneId zone) {
    return Calendar.startOf(day, zone);
  }

  static void pass(Frame frame) {
    Kept<MeterState> all = frame.standing.meters;
    for (int place = all.next(0); place >= 0; place = all.next(place + 1)) {
      if (all.of(place).forgetMillis <= frame.nowMillis) {
        forget(frame, place);
      }
    }
  }

  private static void forget(Frame frame, int place) {
    Plan plan = frame.plan;
    MeterState state = frame.standing.meters.of(place);
    for (MeterState.Row row : state.rows) {
      int gone = 0;
      while (gone < row.tally.size()
          && forgetMillis(plan, frame.standing, place, row.tally.key(gone)) <= frame.nowMillis) {
        gone++;
      }
      if (gone > 0) {
        long last = row.tally.key(gone - 1);
        row.tally.forgetBefore(last + 1);
        row.order.forgetBefore(last + 1);
      }
    }
    state.dropStaleAndEmpty();
    if (state.openedDay != Window.NO_ANCHOR
        && startOf(plan.meters[place].window().openUntil(state.openedDay), LAST_ZONE)
            <= frame.nowMillis) {
      state.openedDay = Window.NO_ANCHOR;
    }
    plan(plan, frame.standing, place);
  }

  /** Drops all that meters have counted. */
  static void all(Frame frame, int[] places) {
    for (int place : places) {
      frame.standing.meters.of(place).rows.clear();
      plan(frame.plan, frame.standing, place);
    }
  }
}
