package io.lojal.engine;

import io.lojal.member.Expressions;
import io.lojal.member.Plan;
import io.lojal.member.Standing;
import java.util.Map;
import java.util.TreeMap;

/** What others see of a member: said when it changes, and taken back at once. */
final class Profiles {
  private Profiles() {}

  /**
   * @param inTurn whether it is time to say what has changed
   */
  static void tell(
      String member,
      Folding folding,
      MemberRecord record,
      long nowMillis,
      boolean inTurn,
      Outputs out) {
    boolean waits = !inTurn && record.profileMark != 0;
    if (waits && Expressions.isSeen(folding.plan(), folding.standing())) {
      return;
    }
    PublicProfile profile = of(member, folding.plan(), folding.standing(), nowMillis);
    int mark = profile == null ? 0 : profile.mark();
    if (mark == record.profileMark) {
      return;
    }
    record.profileMark = mark;
    if (profile == null) {
      out.hidden(member, nowMillis);
    } else {
      out.shown(profile);
    }
  }

  /** Null where nothing is seen. */
  static PublicProfile of(String member, Plan plan, Standing standing, long nowMillis) {
    if (!Expressions.isSeen(plan, standing)) {
      return null;
    }
    Map<String, String> tiers = new TreeMap<>();
    for (int i = 0; i < plan.ladders().size(); i++) {
      var ladder = plan.ladders().get(i);
      tiers.put(ladder.name(), ladder.levels()[standing.level(i)].name());
    }
    return new PublicProfile(
        member,
        nowMillis,
        Expressions.title(plan, standing),
        Expressions.showcase(plan, standing),
        tiers,
        Figures.of(plan.streaks(), standing::streakLength),
        Figures.of(plan.benefits().feats().badges(), standing::badge));
  }
}
