package io.lojal.engine;

import io.lojal.community.GoalStanding;
import java.util.List;

/** That a goal reached a milestone, as a fact: who tipped it, and when. */
public final class GoalDecisions {
  private GoalDecisions() {}

  public static Decision reached(GoalStanding goal, long percent) {
    return new Decision(
        goal.goal() + "/" + percent,
        Decision.Kind.GOAL,
        goal.tippedBy(),
        goal.goal(),
        "REACHED",
        "",
        percent,
        "",
        List.of(),
        goal.reachedMillis(),
        "");
  }
}
