package io.lojal.programme;

import io.lojal.member.Calendar;
import io.lojal.member.Profile;
import io.lojal.member.Scope;
import io.lojal.member.Standing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How far it is to days of a member's own, by dates of the programme's zone unless said otherwise;
 * -1 if unknown.
 */
final class Anniversaries {
  /** How dates are written; only years of more than four digits are longer. */
  private static final String DATE = "yyyy-mm-dd";

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

  /** Since the date of the registration, by dates of the member's own zone; 0 on the day. */
  static long daysSinceJoined(Scope scope) {
    Standing standing = scope.standing();
    Profile profile = standing.profile();
    // Who was never registered may be an old customer: what is for new ones is not for them.
    if (!profile.registered()) {
      return -1;
    }
    ZoneId zone = profile.zoneOr(scope.plan().zone());
    // Who moved west on the day has the day before again.
    return Math.max(0, Calendar.date(scope.timeMillis(), zone).toEpochDay() - standing.joinedDay());
  }

  private static LocalDate today(Scope scope) {
    return Calendar.date(scope.timeMillis(), scope.plan().zone());
  }

  private static LocalDate born(Scope scope) {
    String born = scope.standing().profile().birthDate();
    try {
      if (born.isEmpty()) {
        return null;
      }
      return born.length() == DATE.length() ? dated(born) : LocalDate.parse(born);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What {@link LocalDate#parse} says of it, which takes a hundred times as long to say so. */
  private static LocalDate dated(String born) {
    for (int i = 0; i < DATE.length(); i++) {
      char at = born.charAt(i);
      if (DATE.charAt(i) == '-' ? at != '-' : at < '0' || at > '9') {
        return null;
      }
    }
    return LocalDate.of(number(born, 0, 4), number(born, 5, 7), number(born, 8, 10));
  }

  private static int number(String born, int from, int to) {
    return Integer.parseInt(born, from, to, 10);
  }
}
