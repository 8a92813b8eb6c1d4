package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time in which more counts, chosen by the member.
 *
 * @param lastsMillis how long, or 0 for the local day
 * @param ladder by whose levels the number goes, or -1 where there is one for all
 * @param atMost how many a window has, by level
 * @param per the window: years, in the programme's zone
 */
public record Boost(
    String rule, String name, long lastsMillis, int ladder, int[] atMost, Window per)
    implements Rules.Rule {

  /**
   * The first instant at which it is over.
   *
   * @param date on which it begins, in the zone
   */
  long endOf(long fromMillis, LocalDate date, ZoneId zone) {
    return lastsMillis == 0 ? Calendar.startOf(date.plusDays(1), zone) : fromMillis + lastsMillis;
  }

  int atMost(Standing standing) {
    return atMost[ladder < 0 ? 0 : standing.level(ladder)];
  }
}
