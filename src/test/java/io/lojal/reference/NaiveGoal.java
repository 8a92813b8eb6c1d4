package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one member knows of one goal. */
final class NaiveGoal {
  private final Rules.Goal goal;
  private final Matching matching;
  private final Told told;

  /** In percent. */
  private final Set<Long> heardOf = new TreeSet<>();

  private final Set<Long> toldOf = new TreeSet<>();

  NaiveGoal(Plan plan, int index, Told told) {
    this.goal = plan.goals().get(index);
    this.matching = new Matching(plan);
    this.told = told;
  }

  long share(List<Happened> past) {
    long share = 0;
    for (Happened happened : past) {
      Event event = happened.turnedOut();
      if (event instanceof OpeningRecorded opening) {
        share += opening.shares().getOrDefault(goal.name(), 0L);
      }
      if (event != null
          && event.timeMillis() >= goal.fromMillis()
          && event.timeMillis() < goal.toMillis()) {
        List<Line> lines = matching.of(goal.on(), goal.when(), goal.byLine(), event);
        share += matching.sum(lines, goal.amount(), event);
      }
    }
    return share;
  }

  void hear(MomentReceived moment) {
    if (moment.subject().equals(goal.rule())) {
      heardOf.add(moment.level());
    }
  }

  void tell(List<Happened> past) {
    if (heardOf.equals(toldOf)) {
      return;
    }
    long share = share(past);
    for (long percent : heardOf) {
      if (share >= goal.least() && toldOf.add(percent)) {
        told.outcome(
            goal.rule(),
            OutcomeKind.GOAL_REACHED,
            Long.toString(percent),
            percent,
            share,
            "",
            goal.fromMillis(),
            Long.MAX_VALUE);
      }
    }
  }
}
