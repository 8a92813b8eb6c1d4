package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import io.lojal.member.Match;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.List;

/** The badges and challenges of a member. */
final class NaiveFeats {
  private final List<NaiveBadge> badges = new ArrayList<>();
  private final List<NaiveChallenge> challenges = new ArrayList<>();

  NaiveFeats(Plan plan, NaiveMeters meters, NaivePrize prizes, Told told) {
    for (int i = 0; i < plan.benefits().feats().badges().size(); i++) {
      badges.add(new NaiveBadge(plan, i, meters, prizes, told));
    }
    for (int i = 0; i < plan.benefits().feats().challenges().size(); i++) {
      challenges.add(new NaiveChallenge(plan, i, meters, prizes, told));
    }
  }

  /** After the tiers of the latest event. */
  void happened(List<Happened> past) {
    badges.forEach(badge -> badge.happened(past));
    challenges.forEach(challenge -> challenge.happened(past));
  }

  List<Due> due(List<Happened> past) {
    List<Due> due = new ArrayList<>();
    challenges.forEach(challenge -> due.addAll(challenge.due(past)));
    return due;
  }

  List<Long> earned() {
    return badges.stream().map(NaiveBadge::times).toList();
  }

  List<Long> reached(List<Happened> past, long atMillis) {
    return challenges.stream().map(one -> one.times(past, atMillis)).toList();
  }

  /** Whether a meter looks at an event, whatever its conditions say; all do at what is brought. */
  static boolean looks(Plan plan, int meter, Event event) {
    Rules.Meter rule = plan.meters().get(meter);
    List<Match> sources = new ArrayList<>(rule.on());
    if (rule.granted() != null) {
      Rules.Earn[] earns = plan.wallets().get(rule.granted().wallet()).earns();
      for (int i = 0; i < earns.length; i++) {
        if (rule.granted().earns()[i]) {
          sources.add(earns[i].on());
        }
      }
    }
    return event instanceof OpeningRecorded
        || sources.stream().anyMatch(source -> isNamed(source, event));
  }

  private static boolean isNamed(Match source, Event event) {
    return source.kind() == event.kind()
        && (!(event instanceof ActivityRecorded activity)
            || source.activity().equals(activity.type()));
  }
}
