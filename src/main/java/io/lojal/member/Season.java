package io.lojal.member;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year, both days included; it may go over New Year. A season that ends on 29
 * February ends on the 28th in other years.
 */
public record Season(MonthDay from, MonthDay to) {

  /** Whether all days from one to another lie in the same season. */
  boolean holds(LocalDate first, LocalDate last) {
    LocalDate end = to.atYear(first.getYear());
    if (end.isBefore(first)) {
      end = to.atYear(first.getYear() + 1);
    }
    return holds(first) && !last.isAfter(end);
  }

  private boolean holds(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean begun = !day.isBefore(from);
    boolean over = day.isAfter(to);
    return from.isAfter(to) ? begun || !over : begun && !over;
  }
}
