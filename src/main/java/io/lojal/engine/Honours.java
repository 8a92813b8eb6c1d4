package io.lojal.engine;

import io.lojal.member.Badge;
import io.lojal.member.Boost;
import io.lojal.member.Challenge;
import io.lojal.member.Feats;
import io.lojal.member.Plan;
import io.lojal.member.Progress;
import io.lojal.member.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a member has to be proud of, by the names of the programme, as it goes out: nothing that is
 * secret or hidden still.
 */
record Honours(
    Map<String, Long> badges,
    Map<String, Long> challenges,
    Map<String, String> progress,
    Map<String, Long> boosts) {

  static Honours of(Plan plan, Standing standing, long nowMillis) {
    Honours honours =
        new Honours(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    Feats feats = plan.benefits().feats();
    for (int i = 0; i < feats.badges().size(); i++) {
      honours.put(
          feats.badges().get(i), standing.badge(i), Progress.ofBadge(plan, standing, i, nowMillis));
    }
    for (int i = 0; i < feats.challenges().size(); i++) {
      honours.put(
          feats.challenges().get(i),
          standing.challenge(plan, i, nowMillis),
          Progress.ofChallenge(plan, standing, i, nowMillis));
    }
    List<Boost> boosts = plan.benefits().occasions().boosts();
    for (int i = 0; i < boosts.size(); i++) {
      honours.boosts.put(boosts.get(i).name(), standing.boostsSaved(i));
    }
    return honours;
  }

  private void put(Badge badge, long times, Progress far) {
    if (times > 0 || !badge.secret()) {
      badges.put(badge.name(), times);
    }
    if (far != null && !badge.secret()) {
      progress.put(badge.rule(), far.toString());
    }
  }

  private void put(Challenge challenge, long times, Progress far) {
    if (times > 0 || !challenge.hidden()) {
      challenges.put(challenge.name(), times);
      progress.put(challenge.rule(), far.toString());
    }
  }
}
