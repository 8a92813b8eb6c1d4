package io.lojal.reference;

import io.lojal.engine.PublicProfile;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Plan;
import io.lojal.member.Standing;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What has gone out to others of a member is what they are to see. */
final class Displayed {
  private Displayed() {}

  /**
   * What differs, or null.
   *
   * @param standing as it was looked at last
   * @param shown what went out last; null where it was taken back, or nothing ever did
   */
  static String wrong(Plan plan, Standing standing, PublicProfile shown) {
    long atMillis = standing.reachedMillis();
    PublicProfile expected = of(plan, Engine.view(plan, standing, atMillis), shown);
    return Objects.equals(expected, shown)
        ? null
        : "seen by others:\n  expected " + expected + "\n  found    " + shown;
  }

  /** Whenever it went out. */
  private static PublicProfile of(Plan plan, ReferenceStanding standing, PublicProfile shown) {
    if (!standing.seen().byOthers()) {
      return null;
    }
    Map<String, String> tiers = new TreeMap<>();
    for (int i = 0; i < plan.ladders().size(); i++) {
      var ladder = plan.ladders().get(i);
      tiers.put(ladder.name(), ladder.levels()[standing.tiers().get(i).level()].name());
    }
    Map<String, Long> streaks = new TreeMap<>();
    for (int i = 0; i < plan.streaks().size(); i++) {
      StreakInside streak = standing.streaks().get(i);
      if (streak != null && streak.length() > 0) {
        streaks.put(plan.streaks().get(i).name(), streak.length());
      }
    }
    Map<String, Long> badges = new TreeMap<>();
    for (int i = 0; i < plan.benefits().feats().badges().size(); i++) {
      if (standing.benefits().badges().get(i) > 0) {
        String badge = plan.benefits().feats().badges().get(i).name();
        badges.put(badge, standing.benefits().badges().get(i));
      }
    }
    return new PublicProfile(
        "maja",
        shown == null ? 0 : shown.timeMillis(),
        standing.seen().title(),
        standing.seen().showcase(),
        tiers,
        streaks,
        badges);
  }
}
