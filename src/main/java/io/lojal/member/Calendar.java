package io.lojal.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Instants and dates. A day is a calendar date in a zone, never 86,400 seconds. */
public final class Calendar {
  private Calendar() {}

  public static LocalDate date(long millis, ZoneId zone) {
    return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
  }

  /** When a date begins: midnight, or the first instant after it where there is none. */
  public static long startOf(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
