package io.lojal.member;

import java.time.LocalDate;
import java.util.List;

/** The periods of a streak for one member: those of its cadence that no paused day lies in. */
record Course(Cadence every, List<StreakState.Pause> pauses) {

  /** The first date of the period that holds a date; null where none counts. */
  LocalDate holding(LocalDate date) {
    LocalDate first = every.holding(date);
    return first == null || isPaused(first) ? null : first;
  }

  /** The first date after the period that begins on a date. */
  LocalDate end(LocalDate first) {
    return every.end(first);
  }

  /** The first date of the next period that counts. */
  LocalDate after(LocalDate first) {
    LocalDate next = every.after(first);
    while (isPaused(next)) {
      next = every.after(next);
    }
    return next;
  }

  boolean isPaused(LocalDate first) {
    if (pauses.isEmpty()) {
      return false;
    }
    long lastDay = every.end(first).toEpochDay() - 1;
    for (StreakState.Pause pause : pauses) {
      if (pause.holds(first.toEpochDay(), lastDay)) {
        return true;
      }
    }
    return false;
  }
}
