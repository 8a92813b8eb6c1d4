package io.lojal.member;

import java.time.LocalDate;

/**
 * How time is cut for counting. Windows of one kind are numbered, and follow each other without a
 * gap.
 *
 * @param month the month in which a {@link Kind#YEAR} begins, 1 to 12
 * @param day the day on which a {@link Kind#YEAR} begins, 1 to 28
 */
public record Window(Kind kind, int month, int day) {

  /** The cuts. A week is ISO's: it begins on Monday. */
  public enum Kind {
    LIFETIME,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  public static final Window LIFETIME = new Window(Kind.LIFETIME, 1, 1);
  public static final Window DAY = new Window(Kind.DAY, 1, 1);
  public static final Window WEEK = new Window(Kind.WEEK, 1, 1);
  public static final Window MONTH = new Window(Kind.MONTH, 1, 1);

  public static Window yearFrom(int month, int day) {
    return new Window(Kind.YEAR, month, day);
  }

  public boolean ends() {
    return kind != Kind.LIFETIME;
  }

  /** The number of the window that holds a date. */
  public long indexOf(LocalDate date) {
    return switch (kind) {
      case LIFETIME -> 0;
      case DAY -> date.toEpochDay();
      // 1970-01-01 was a Thursday.
      case WEEK -> Math.floorDiv(date.toEpochDay() + 3, 7L);
      case MONTH -> date.getYear() * 12L + date.getMonthValue() - 1;
      case YEAR -> date.isBefore(startIn(date.getYear())) ? date.getYear() - 1L : date.getYear();
    };
  }

  /** The first date of a window; for {@link Kind#LIFETIME}, the earliest there is. */
  public LocalDate startOf(long index) {
    return switch (kind) {
      case LIFETIME -> LocalDate.MIN;
      case DAY -> LocalDate.ofEpochDay(index);
      case WEEK -> LocalDate.ofEpochDay(index * 7 - 3);
      case MONTH ->
          LocalDate.of((int) Math.floorDiv(index, 12L), (int) Math.floorMod(index, 12L) + 1, 1);
      case YEAR -> startIn((int) index);
    };
  }

  private LocalDate startIn(int year) {
    return LocalDate.of(year, month, day);
  }
}
