package io.lojal.member;

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

  int atMost(Standing standing) {
    return atMost[ladder < 0 ? 0 : standing.level(ladder)];
  }
}
