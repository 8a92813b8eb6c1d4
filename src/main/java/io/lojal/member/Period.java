package io.lojal.member;

import java.time.LocalDate;

/** A span counted in calendar units: 31 January and one month is the last day of February. */
public record Period(int count, Unit unit) {

  /** Calendar units. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  public static final Period NONE = new Period(0, Unit.DAYS);

  public LocalDate after(LocalDate date) {
    return switch (unit) {
      case DAYS -> date.plusDays(count);
      case WEEKS -> date.plusWeeks(count);
      case MONTHS -> date.plusMonths(count);
      case YEARS -> date.plusYears(count);
    };
  }

  public LocalDate before(LocalDate date) {
    return switch (unit) {
      case DAYS -> date.minusDays(count);
      case WEEKS -> date.minusWeeks(count);
      case MONTHS -> date.minusMonths(count);
      case YEARS -> date.minusYears(count);
    };
  }

  public boolean isNone() {
    return count == 0;
  }
}
