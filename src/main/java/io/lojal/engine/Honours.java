package io.lojal.engine;

import io.lojal.member.Badge;
import io.lojal.member.Challenge;
import io.lojal.member.Feats;
import io.lojal.member.Plan;
import io.lojal.member.Progress;
import io.lojal.member.Standing;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a member has to be proud of, by the names of the programme, as it goes out: nothing that is
 * secret or hidden still, and nothing that was not begun.
 */
record Honours(
    Map<String, Long> badges, Map<String, Long> challenges, Map<String, String> progress) {

  static Honours of(Plan plan, Standing standing, long nowMillis) {
    Feats feats = plan.benefits().feats();
    Figures badges = new Figures();
    Map<String, String> progress = new TreeMap<>();
    for (int i = 0; i < feats.badges().size(); i++) {
      Badge badge = feats.badges().get(i);
      badges.add(badge.name(), standing.badge(i));
      Progress far = badge.secret() ? null : Progress.ofBadge(plan, standing, i, nowMillis);
      put(progress, badge.rule(), far);
    }
    Figures challenges = new Figures();
    for (int i = 0; i < feats.challenges().size(); i++) {
      Challenge challenge = feats.challenges().get(i);
      long times = standing.challenge(plan, i, nowMillis);
      challenges.add(challenge.name(), times);
      if (times > 0 || !challenge.hidden()) {
        put(progress, challenge.rule(), Progress.ofChallenge(plan, standing, i, nowMillis));
      }
    }
    return new Honours(badges.all(), challenges.all(), progress);
  }

  private static void put(Map<String, String> progress, String rule, Progress far) {
    if (far != null) {
      progress.put(rule, far.toString());
    }
  }
}
