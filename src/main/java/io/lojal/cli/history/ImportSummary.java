package io.lojal.cli.history;

import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.EventKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import came to. Every row is in an event, refused or dropped.
 *
 * @param rows that were read; headers and empty lines are none
 * @param events by kind
 * @param refused rows, by code
 * @param dropped rows, by the mapping's name for them, in its order
 * @param repeats rows that were dropped as they came before
 * @param earlier events before which a later one stands
 * @param furthestBackMillis how much earlier the worst of them is
 * @param nanos of wall-clock time
 */
public record ImportSummary(
    long rows,
    long rowsInEvents,
    Map<EventKind, Long> events,
    Map<RefusalCode, Long> refused,
    Map<String, Long> dropped,
    long repeats,
    long earlier,
    long furthestBackMillis,
    long nanos) {

  public ImportSummary {
    Map<EventKind, Long> byKind = new EnumMap<>(EventKind.class);
    byKind.putAll(events);
    events = Collections.unmodifiableMap(byKind);
    Map<RefusalCode, Long> byCode = new EnumMap<>(RefusalCode.class);
    byCode.putAll(refused);
    refused = Collections.unmodifiableMap(byCode);
    dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
  }

  public long rowsRefused() {
    return sum(refused);
  }

  /** Repeats are among them. */
  public long rowsDropped() {
    return repeats + sum(dropped);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
