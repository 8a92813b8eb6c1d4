package io.lojal.member;

import java.time.LocalDate;

/**
 * The dates within which something is counted. Windows of one kind are numbered. Most follow each
 * other without a gap; those that move with the day have that day's number.
 *
 * <p>Two kinds hang on an <em>anchor</em>, a date of the member's own: the joining date, or the
 * date on which an event opened the window. It is handed in as an epoch day, or {@link #NO_ANCHOR}
 * where it is not known.
 *
 * @param month the month in which {@link Kind#YEAR} and {@link Kind#SINCE} begin, 1 to 12
 * @param day the day on which they begin, 1 to 28
 * @param length how long {@link Kind#ROLLING} and {@link Kind#OPENED} are, else none
 * @param opener the event that opens {@link Kind#OPENED}, else null
 * @param fromDay the first epoch day of {@link Kind#SPAN}, else 0
 * @param toDay its last
 */
public record Window(
    Kind kind, int month, int day, Period length, Match opener, long fromDay, long toDay) {

  /** The cuts. A week is ISO's: it begins on Monday. */
  public enum Kind {
    LIFETIME,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** From a day of the year on, open to the future. */
    SINCE,
    /** So long up to today. */
    ROLLING,
    /** The member's own years. */
    JOINING,
    /** So long from an event on. */
    OPENED,
    /** From one date to another, once. */
    SPAN
  }

  public static final long NO_ANCHOR = Long.MIN_VALUE;
  public static final Window LIFETIME = of(Kind.LIFETIME);
  public static final Window DAY = of(Kind.DAY);
  public static final Window WEEK = of(Kind.WEEK);
  public static final Window MONTH = of(Kind.MONTH);
  public static final Window QUARTER = of(Kind.QUARTER);
  public static final Window JOINING = of(Kind.JOINING);

  private static Window of(Kind kind) {
    return new Window(kind, 1, 1, Period.NONE, null, 0, 0);
  }

  public static Window yearFrom(int month, int day) {
    return new Window(Kind.YEAR, month, day, Period.NONE, null, 0, 0);
  }

  public static Window since(int month, int day) {
    return new Window(Kind.SINCE, month, day, Period.NONE, null, 0, 0);
  }

  public static Window rolling(Period length) {
    return new Window(Kind.ROLLING, 1, 1, length, null, 0, 0);
  }

  public static Window openedBy(Match opener, Period length) {
    return new Window(Kind.OPENED, 1, 1, length, opener, 0, 0);
  }

  /** Both dates are in it. */
  public static Window span(LocalDate from, LocalDate to) {
    return new Window(Kind.SPAN, 1, 1, Period.NONE, null, from.toEpochDay(), to.toEpochDay());
  }

  /** Whether anything on a day counts. */
  boolean admits(long day) {
    return kind != Kind.SPAN || (day >= fromDay && day <= toDay);
  }

  /** Whether another window follows one at its end; a rolling one has no end. */
  public boolean ends() {
    return kind != Kind.LIFETIME && kind != Kind.ROLLING;
  }

  /** Whether what is counted has to be kept by date, because the window's cuts move. */
  boolean isByDate() {
    return kind == Kind.ROLLING || kind == Kind.JOINING || kind == Kind.OPENED;
  }

  /** The number of the calendar's window that holds a date; not for those that are by date. */
  public long indexOf(LocalDate date) {
    return switch (kind) {
      case LIFETIME, SPAN -> 0;
      case WEEK -> weekOf(date.toEpochDay());
      case MONTH -> date.getYear() * 12L + date.getMonthValue() - 1;
      case QUARTER -> date.getYear() * 4L + (date.getMonthValue() - 1) / 3;
      case YEAR, SINCE -> beginsAfter(date) ? date.getYear() - 1L : date.getYear();
      case DAY, ROLLING, JOINING, OPENED -> date.toEpochDay();
    };
  }

  /** The first date of such a window; for {@link Kind#LIFETIME}, the earliest there is. */
  public LocalDate startOf(long index) {
    return switch (kind) {
      case LIFETIME -> LocalDate.MIN;
      case SPAN -> LocalDate.ofEpochDay(fromDay);
      case WEEK -> LocalDate.ofEpochDay(startOfWeek(index));
      case MONTH -> monthOf(index);
      case QUARTER -> monthOf(index * 3);
      case YEAR, SINCE -> startIn((int) index);
      case DAY, ROLLING, JOINING, OPENED -> LocalDate.ofEpochDay(index);
    };
  }

  private static long weekOf(long day) {
    // 1970-01-01 was a Thursday.
    return Math.floorDiv(day + 3, 7L);
  }

  private static long startOfWeek(long index) {
    return index * 7 - 3;
  }

  private static LocalDate monthOf(long month) {
    return LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
  }

  /** In the year of a date. */
  private boolean beginsAfter(LocalDate date) {
    return date.getMonthValue() < month
        || (date.getMonthValue() == month && date.getDayOfMonth() < day);
  }

  private LocalDate startIn(int year) {
    return LocalDate.of(year, month, day);
  }

  /** The number of the window that is shown on a day. */
  long numberOn(long day, long anchorDay) {
    return switch (kind) {
      case LIFETIME, SPAN -> 0;
      case DAY, ROLLING, OPENED -> day;
      case WEEK -> weekOf(day);
      case JOINING -> yearOf(LocalDate.ofEpochDay(day), anchor(anchorDay));
      case MONTH, QUARTER, YEAR, SINCE -> indexOf(LocalDate.ofEpochDay(day));
    };
  }

  private static long yearOf(LocalDate date, LocalDate joined) {
    long years = (long) date.getYear() - joined.getYear();
    return joined.plusYears(years).isAfter(date) ? years - 1 : years;
  }

  /** The first day of a window. */
  long firstDay(long number, long anchorDay) {
    return switch (kind) {
      case ROLLING -> length.before(LocalDate.ofEpochDay(number)).toEpochDay() + 1;
      case JOINING -> anchor(anchorDay).plusYears(number).toEpochDay();
      case OPENED -> isOpen(number, anchorDay) ? anchorDay : number;
      case DAY -> number;
      case WEEK -> startOfWeek(number);
      default -> startOf(number).toEpochDay();
    };
  }

  /** The first day after a window; {@link Long#MAX_VALUE} where there is none. */
  long endDay(long number, long anchorDay) {
    return switch (kind) {
      case LIFETIME, SINCE -> Long.MAX_VALUE;
      case ROLLING -> number + 1;
      case OPENED -> isOpen(number, anchorDay) ? openUntil(anchorDay) : number;
      case SPAN -> toDay + 1;
      default -> firstDay(number + 1, anchorDay);
    };
  }

  /** Whether a day lies in the window that an event opened. */
  boolean isOpen(long day, long openedDay) {
    return openedDay != NO_ANCHOR && day >= openedDay && day < openUntil(openedDay);
  }

  /** The first day after a window that an event opened. */
  long openUntil(long openedDay) {
    return length.after(LocalDate.ofEpochDay(openedDay)).toEpochDay();
  }

  /** The first day on which a rolling window shows a day no more. */
  long rollsPast(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    LocalDate past = length.after(date);
    // From 31 January, a month later is 28 February, and that looks back to 28 January.
    return length.before(past).isBefore(date) ? past.toEpochDay() + 1 : past.toEpochDay();
  }

  private static LocalDate anchor(long anchorDay) {
    return anchorDay == NO_ANCHOR ? LocalDate.EPOCH : LocalDate.ofEpochDay(anchorDay);
  }
}
