package io.lojal.member;

import java.time.LocalDate;

/**
 * A level that only activity keeps.
 *
 * @param after how long it is kept without
 * @param loses whether all that was counted is lost then
 */
public record Inactivity(Period after, boolean loses) {

  /** The first day on which a level is not kept any more; both as epoch days. */
  long dayAfter(long activeDay) {
    return after.after(LocalDate.ofEpochDay(activeDay)).toEpochDay() + 1;
  }
}
