package io.lojal.cli.world;

import io.lojal.member.Calendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/**
 * A date as the mountain sees it. Lifts run from nine to four, from late November to the end of
 * April.
 *
 * @param openMillis when the lifts start
 */
record MountainDay(LocalDate date, long openMillis, ZoneId zone) {
  static final long OPEN_MILLIS = Duration.ofMinutes(450).toMillis();

  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final MonthDay FIRST = MonthDay.of(11, 22);
  private static final MonthDay LAST = MonthDay.of(4, 30);

  static MountainDay of(LocalDate date, ZoneId zone) {
    return new MountainDay(date, date.atTime(OPENS).atZone(zone).toInstant().toEpochMilli(), zone);
  }

  MountainDay plusDays(int days) {
    return of(date.plusDays(days), zone);
  }

  /** Some time from when the lifts start to {@code hours} later. */
  long within(Dice dice, int hours) {
    return openMillis + dice.millis(0, Duration.ofHours(hours).toMillis());
  }

  /** Before the lifts start: six to eight. */
  long morning(Dice dice) {
    return openMillis
        - dice.millis(Duration.ofMinutes(30).toMillis(), Duration.ofMinutes(150).toMillis());
  }

  long closeMillis() {
    return openMillis + OPEN_MILLIS;
  }

  long startOfNextDay() {
    return Calendar.startOf(date.plusDays(1), zone);
  }

  int number() {
    return (int) date.toEpochDay();
  }

  boolean isInSeason() {
    MonthDay day = MonthDay.from(date);
    return !day.isBefore(FIRST) || !day.isAfter(LAST);
  }

  boolean isWeekend() {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  int isoWeek() {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /**
   * Christmas, and the weeks from 7 to 10 in which one county after the other has its winter week.
   */
  boolean isSchoolHoliday() {
    MonthDay day = MonthDay.from(date);
    boolean christmas = !day.isBefore(MonthDay.of(12, 22)) || !day.isAfter(MonthDay.of(1, 6));
    return christmas || (isoWeek() >= 7 && isoWeek() <= 10 && date.getMonthValue() < 4);
  }

  /** How full it is, 0 to 1: queues grow with it. */
  double crowd() {
    double crowd = isWeekend() ? 0.75 : 0.35;
    return isSchoolHoliday() ? crowd + 0.25 : crowd;
  }
}
