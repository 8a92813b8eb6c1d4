package io.lojal.cli.history;

import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the rows so far. */
final class Counts {
  private final Map<EventKind, Long> events = new EnumMap<>(EventKind.class);
  private final Map<RefusalCode, Long> refused = new EnumMap<>(RefusalCode.class);
  private final Map<String, Long> dropped = new LinkedHashMap<>();
  private long rows;
  private long rowsInEvents;
  private long repeats;
  private long newestMillis = Long.MIN_VALUE;
  private long earlier;
  private long furthestBackMillis;

  /** A name of rows that are dropped: it is told even if there are none. */
  void declare(String drop) {
    dropped.put(drop, 0L);
  }

  /** One more row; how many there are now. */
  long row() {
    return ++rows;
  }

  long rows() {
    return rows;
  }

  void rowsInEvents(int more) {
    rowsInEvents += more;
  }

  void dropped(String drop) {
    dropped.merge(drop, 1L, Long::sum);
  }

  void repeated(int more) {
    repeats += more;
  }

  void refused(RefusalCode code) {
    refused.merge(code, 1L, Long::sum);
  }

  void event(Event event) {
    events.merge(event.kind(), 1L, Long::sum);
    if (event.timeMillis() < newestMillis) {
      earlier++;
      furthestBackMillis = Math.max(furthestBackMillis, newestMillis - event.timeMillis());
    }
    newestMillis = Math.max(newestMillis, event.timeMillis());
  }

  /**
   * @throws IllegalStateException if a row was lost
   */
  ImportSummary summary(long nanos) {
    ImportSummary summary =
        new ImportSummary(
            rows,
            rowsInEvents,
            events,
            refused,
            dropped,
            repeats,
            earlier,
            furthestBackMillis,
            nanos);
    long found = rowsInEvents + summary.rowsRefused() + summary.rowsDropped();
    if (found != rows) {
      throw new IllegalStateException(
          rows + " rows were read, and " + found + " are accounted for");
    }
    return summary;
  }
}
