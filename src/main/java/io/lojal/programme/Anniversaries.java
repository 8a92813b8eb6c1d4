package io.lojal.programme;

import io.lojal.member.Calendar;
import io.lojal.member.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** How far it is to days of a member's own, by dates of the programme's zone; -1 if unknown. */
final class Anniversaries {
  private Anniversaries() {}

  /** In whole years. */
  static long age(Scope scope) {
    LocalDate born = born(scope);
    return born == null ? -1 : Math.max(-1, ChronoUnit.YEARS.between(born, today(scope)));
  }

  /** Since the last birthday; 0 on the day. Who is born on 29 February has it on 28 in others. */
  static long daysSinceBirthday(Scope scope) {
    LocalDate born = born(scope);
    if (born == null) {
      return -1;
    }
    LocalDate today = today(scope);
    LocalDate birthday = born.withYear(today.getYear());
    LocalDate last = birthday.isAfter(today) ? born.withYear(today.getYear() - 1) : birthday;
    return ChronoUnit.DAYS.between(last, today);
  }

  /** To the next birthday; 0 on the day. */
  static long daysToBirthday(Scope scope) {
    LocalDate born = born(scope);
    if (born == null) {
      return -1;
    }
    LocalDate today = today(scope);
    LocalDate birthday = born.withYear(today.getYear());
    LocalDate next = birthday.isBefore(today) ? born.withYear(today.getYear() + 1) : birthday;
    return ChronoUnit.DAYS.between(today, next);
  }

  /** Since the date of the registration; 0 on the day. */
  static long daysSinceJoined(Scope scope) {
    long registered = scope.standing().profile().registeredMillis();
    return registered == Long.MIN_VALUE
        ? -1
        : ChronoUnit.DAYS.between(Calendar.date(registered, scope.plan().zone()), today(scope));
  }

  private static LocalDate today(Scope scope) {
    return Calendar.date(scope.timeMillis(), scope.plan().zone());
  }

  private static LocalDate born(Scope scope) {
    String born = scope.standing().profile().birthDate();
    try {
      return born.isEmpty() ? null : LocalDate.parse(born);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
