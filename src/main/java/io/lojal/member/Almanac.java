package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The days of the calendar that concern a member: which one is in view, and what comes with it. */
final class Almanac {
  /** Birthdays are not nearer to each other, however the birth date changes. */
  private static final int BIRTHDAYS_APART = 300;

  /** Of a date in a year with four digits. */
  private static final int ISO_LENGTH = 10;

  private Almanac() {}

  /** Who the member is has changed: every rule looks ahead again. */
  static void lookAhead(Frame frame) {
    for (int place = 0; place < frame.standing.benefits.occasions.calendar.length; place++) {
      lookAhead(frame.plan, frame.standing, place, frame.nowMillis);
    }
  }

  /** Another version holds from an instant on: rules that it brings look ahead from there. */
  static void begin(Plan plan, Standing standing, long nowMillis) {
    OccasionsState.Ahead[] calendar = standing.benefits.occasions.calendar;
    for (int place = 0; place < calendar.length; place++) {
      if (standing.joinedDay != Window.NO_ANCHOR && !calendar[place].looked) {
        lookAhead(plan, standing, place, nowMillis);
      }
    }
  }

  private static void lookAhead(Plan plan, Standing standing, int place, long nowMillis) {
    CalendarRule rule = plan.benefits().occasions().calendar().get(place);
    OccasionsState.Ahead ahead = standing.benefits.occasions.calendar[place];
    ZoneId zone = standing.profile.zoneOr(plan.zone());
    LocalDate next = next(rule, standing, since(rule, ahead, Calendar.date(nowMillis, zone)));
    while (next != null && rule.momentOf(next, zone) <= nowMillis) {
      next = next(rule, standing, next);
    }
    if (isPassedOver(rule, standing, ahead, next)) {
      ahead.nextMillis = nowMillis;
    } else if (next == null) {
      ahead.nextMillis = Long.MAX_VALUE;
    } else {
      ahead.nextDay = next.toEpochDay();
      ahead.nextMillis = rule.momentOf(next, zone);
    }
    ahead.looked = true;
  }

  /** A date after which the day in view lies: no clock is more than two dates ahead of another. */
  private static LocalDate since(CalendarRule rule, OccasionsState.Ahead ahead, LocalDate today) {
    LocalDate lately = today.minusDays(2);
    if (ahead.lastDay == Long.MIN_VALUE) {
      return lately;
    }
    boolean birthday = rule.days().kind() == CalendarDays.Kind.BIRTHDAY;
    LocalDate last = LocalDate.ofEpochDay(ahead.lastDay + (birthday ? BIRTHDAYS_APART - 1 : 0));
    return last.isAfter(lately) ? last : lately;
  }

  /** Whether the day in view would be lost, because clocks were put forward over it. */
  private static boolean isPassedOver(
      CalendarRule rule, Standing standing, OccasionsState.Ahead ahead, LocalDate next) {
    if (ahead.nextMillis == Long.MAX_VALUE) {
      return false;
    }
    LocalDate inView = LocalDate.ofEpochDay(ahead.nextDay);
    return (next == null || inView.isBefore(next))
        && inView.equals(next(rule, standing, inView.minusDays(1)));
  }

  private static LocalDate next(CalendarRule rule, Standing standing, LocalDate date) {
    return rule.days().after(date, born(standing), joined(standing));
  }

  private static LocalDate joined(Standing standing) {
    return LocalDate.ofEpochDay(standing.joinedDay);
  }

  /** Null where it is not known, or is no date. */
  private static LocalDate born(Standing standing) {
    String born = standing.profile.birthDate();
    try {
      return born.length() == ISO_LENGTH ? LocalDate.parse(born) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Moments that have come. */
  static void come(Frame frame) {
    OccasionsState.Ahead[] calendar = frame.standing.benefits.occasions.calendar;
    for (int place = 0; place < calendar.length; place++) {
      while (calendar[place].nextMillis <= frame.nowMillis) {
        come(frame, place, calendar[place]);
      }
    }
  }

  private static void come(Frame frame, int place, OccasionsState.Ahead ahead) {
    CalendarRule rule = frame.plan.benefits().occasions().calendar().get(place);
    LocalDate day = LocalDate.ofEpochDay(ahead.nextDay);
    ahead.lastDay = ahead.nextDay;
    ahead.nextMillis = Long.MAX_VALUE;
    lookAhead(frame.plan, frame.standing, place, frame.nowMillis);
    if (frame.takesPart() && holds(frame, rule, day)) {
      long count = rule.days().countOf(day, born(frame.standing), joined(frame.standing));
      long until = frame.nowMillis + rule.newsMillis();
      tell(frame, rule, OutcomeKind.DAY_CAME, day, count, "", until);
      give(frame, rule, day);
    }
  }

  private static boolean holds(Frame frame, CalendarRule rule, LocalDate day) {
    try {
      return rule.when().test(frame.scope);
    } catch (RuleFailedException failure) {
      tell(frame, rule, OutcomeKind.RULE_FAILED, day, 0, failure.getMessage(), Long.MAX_VALUE);
      return false;
    }
  }

  private static void tell(
      Frame frame,
      CalendarRule rule,
      OutcomeKind kind,
      LocalDate day,
      long level,
      String text,
      long expiresMillis) {
    frame.came(rule, kind, day.toString(), level, 0, text, frame.nowMillis, expiresMillis);
  }

  private static void give(Frame frame, CalendarRule rule, LocalDate day) {
    if (rule.wallet() >= 0) {
      String lot = "calendar:" + rule.name() + "/" + day + "/" + frame.nowMillis;
      Gifts.grant(frame, rule.wallet(), lot, rule.rule() + "/" + day, rule.points());
      Steps.pay(frame);
    }
    if (rule.gives() >= 0) {
      Vouchers.issue(frame, rule.gives(), rule.rule() + "/" + day);
    }
  }
}
