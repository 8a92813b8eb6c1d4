package io.lojal.member;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * What comes with days of the calendar, at a time of day in the member's own zone.
 *
 * @param when asked at that moment
 * @param newsMillis how long it is news, above 0
 * @param wallet where points come, or -1
 * @param points above 0 where there is a wallet
 * @param gives the kind of voucher, or -1
 */
public record CalendarRule(
    String rule,
    String name,
    CalendarDays days,
    LocalTime at,
    Condition when,
    long newsMillis,
    int wallet,
    long points,
    int gives)
    implements Rules.Rule {

  /** The moment of a date: of two the first; where clocks leave it out, the first thereafter. */
  long momentOf(LocalDate date, ZoneId zone) {
    LocalDateTime local = date.atTime(at);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant().toEpochMilli()
        : local.atZone(zone).toInstant().toEpochMilli();
  }
}
