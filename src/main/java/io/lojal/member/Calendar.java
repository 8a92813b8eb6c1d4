package io.lojal.member;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Instants and dates. A day is a calendar date in a zone, never 86,400 seconds. */
public final class Calendar {
  private static final long DAY_SECONDS = 86_400;
  private static final long HOUR_SECONDS = 3_600;

  private static final int MASK = 1_023;

  /** Twelve days are 2 to the power of this in seconds. */
  private static final int DAYS_SHIFT = 20;

  /**
   * The offset that was asked for last, by zone and days: nearly always the next one asked for,
   * too. By days, because the end of a window lies beyond the next change of clocks as often as
   * not. Threads may find one another's or miss it, and need no lock: an offset of a zone at a time
   * is always the same.
   */
  private static final Offset[] LAST = new Offset[MASK + 1];

  private Calendar() {}

  public static LocalDate date(long millis, ZoneId zone) {
    return LocalDate.ofEpochDay(day(millis, zone));
  }

  /** The date in days since 1970. */
  static long day(long millis, ZoneId zone) {
    return Math.floorDiv(shown(millis, zone), DAY_SECONDS);
  }

  /** From 0 to 23, as clocks show it: on some days one is there twice, or not at all. */
  public static int hour(long millis, ZoneId zone) {
    return (int) (Math.floorMod(shown(millis, zone), DAY_SECONDS) / HOUR_SECONDS);
  }

  public static DayOfWeek weekday(long millis, ZoneId zone) {
    // 1 January 1970 was one.
    return DayOfWeek.THURSDAY.plus(day(millis, zone));
  }

  /** What clocks show, in seconds since they showed the beginning of 1970. */
  private static long shown(long millis, ZoneId zone) {
    long second = Math.floorDiv(millis, 1_000L);
    return second + at(second, zone).seconds;
  }

  /** When a date begins: midnight, or the first instant after it where there is none. */
  public static long startOf(LocalDate date, ZoneId zone) {
    return startOf(date.toEpochDay(), zone);
  }

  /**
   * The same.
   *
   * @param day in days since 1970
   */
  static long startOf(long day, ZoneId zone) {
    long shown = Math.multiplyExact(day, DAY_SECONDS);
    Offset offset = at(shown, zone);
    long second = shown - offset.seconds;
    if (offset.isFirstToShow(second)) {
      return Math.multiplyExact(second, 1_000L);
    }
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private static Offset at(long second, ZoneId zone) {
    int place = (zone.hashCode() + (int) (second >> DAYS_SHIFT)) & MASK;
    Offset last = LAST[place];
    if (last == null || !last.isOf(zone) || !last.holds(second)) {
      last = Offset.at(second, zone);
      LAST[place] = last;
    }
    return last;
  }

  /**
   * How far a zone's clocks are ahead of UTC, between two changes of them.
   *
   * @param from the first second of it
   * @param until the first one after it
   */
  private record Offset(ZoneId zone, long from, long until, int seconds) {
    static Offset at(long second, ZoneId zone) {
      ZoneRules rules = zone.getRules();
      Instant instant = Instant.ofEpochSecond(second);
      ZoneOffsetTransition next = rules.nextTransition(instant);
      // The transition of this very second has happened.
      ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
      return new Offset(
          zone,
          before == null ? Long.MIN_VALUE : before.toEpochSecond(),
          next == null ? Long.MAX_VALUE : next.toEpochSecond(),
          rules.getOffset(instant).getTotalSeconds());
    }

    boolean isOf(ZoneId ofZone) {
      return zone.equals(ofZone);
    }

    boolean holds(long second) {
      return second >= from && second < until;
    }

    /**
     * Whether clocks show then what they have not shown before: they were never put back by more
     * than a day.
     */
    boolean isFirstToShow(long second) {
      return second - DAY_SECONDS >= from && second < until;
    }
  }
}
