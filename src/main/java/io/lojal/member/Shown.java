package io.lojal.member;

import java.util.Map;
import java.util.TreeMap;

/** What meters show: all that fell on the dates of a window, as one number. */
final class Shown {
  private Shown() {}

  /** The number of the window that a meter shows at an instant. */
  static long numberAt(Plan plan, Standing standing, int place, long atMillis) {
    Rules.Meter meter = plan.meters[place];
    return numberOn(plan, standing, place, Calendar.day(atMillis, standing.zone(plan, meter)));
  }

  /**
   * The window that a meter shows at an instant.
   *
   * @param endDay the first after it; {@link Long#MAX_VALUE} for none
   * @param holdsToday whether the instant's date is one of it
   */
  record Span(long number, long firstDay, long endDay, boolean holdsToday) {}

  static Span spanAt(Plan plan, Standing standing, int place, long atMillis) {
    Rules.Meter meter = plan.meters[place];
    long today = Calendar.day(atMillis, standing.zone(plan, meter));
    long anchor = standing.anchor(plan, place);
    long number = meter.window().numberOn(today, anchor);
    return new Span(
        number,
        meter.window().firstDay(number, anchor),
        meter.window().endDay(number, anchor),
        meter.window().admits(today));
  }

  static long numberOn(Plan plan, Standing standing, int place, long day) {
    return plan.meters[place].window().numberOn(day, standing.anchor(plan, place));
  }

  /** The value in one window; of a meter that does not show one for each text. */
  static long value(Plan plan, Standing standing, int place, long number) {
    Rules.Meter meter = plan.meters[place];
    MeterState state = standing.meters.of(place);
    long from = fromKey(plan, standing, place, number);
    long to = toKey(plan, standing, place, number);
    if (meter.measure() != Rules.Measure.DISTINCT) {
      return state.rows.isEmpty() ? 0 : value(meter.measure(), state.rows.get(0), from, to);
    }
    long texts = 0;
    for (MeterState.Row row : state.rows) {
      int first = row.tally.from(from);
      texts += first < row.tally.size() && row.tally.key(first) < to ? 1 : 0;
    }
    return texts;
  }

  /** The value of one text. */
  static long value(Plan plan, Standing standing, int place, long number, String text) {
    MeterState.Row row = standing.meters.of(place).find(text);
    return row == null
        ? 0
        : value(
            plan.meters[place].measure(),
            row,
            fromKey(plan, standing, place, number),
            toKey(plan, standing, place, number));
  }

  /** The values of all texts that do not show 0. */
  static Map<String, Long> values(Plan plan, Standing standing, int place, long number) {
    Map<String, Long> values = new TreeMap<>();
    for (MeterState.Row row : standing.meters.of(place).rows) {
      long value = value(plan, standing, place, number, row.text);
      if (value != 0) {
        values.put(row.text, value);
      }
    }
    return values;
  }

  private static long value(Rules.Measure measure, MeterState.Row row, long from, long to) {
    Tally tally = row.tally;
    int first = tally.from(from);
    long value = 0;
    long latest = 0;
    for (int i = first; i < tally.size() && tally.key(i) < to; i++) {
      if (measure == Rules.Measure.DAYS) {
        value += tally.value(i) > 0 ? 1 : 0;
      } else if (measure != Rules.Measure.LAST) {
        value = i == first ? tally.value(i) : Gathered.together(measure, value, tally.value(i));
      } else if (row.order.at(tally.key(i)) >= latest) {
        latest = row.order.at(tally.key(i));
        value = tally.value(i);
      }
    }
    return value;
  }

  private static long fromKey(Plan plan, Standing standing, int place, long number) {
    Rules.Meter meter = plan.meters[place];
    return meter.isByDate()
        ? meter.window().firstDay(number, standing.anchor(plan, place))
        : number;
  }

  private static long toKey(Plan plan, Standing standing, int place, long number) {
    Rules.Meter meter = plan.meters[place];
    if (meter.isByDate()) {
      return meter.window().endDay(number, standing.anchor(plan, place));
    }
    return meter.window().kind() == Window.Kind.SINCE ? Long.MAX_VALUE : number + 1;
  }

  /** Whether something is counted for a window after one that ends. */
  static boolean hasAfter(Plan plan, Standing standing, int place, long number) {
    MeterState state = standing.meters.of(place);
    return !state.hasNothing() && numberOf(plan, standing, place, state.highestKey()) > number;
  }

  /** The number of the window that something was counted for. */
  static long numberOf(Plan plan, Standing standing, int place, long key) {
    return plan.meters[place].isByDate() ? numberOn(plan, standing, place, key) : key;
  }
}
