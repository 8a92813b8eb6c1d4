package io.lojal.cli.replay;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.Programmes;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The goals, in line: shares in, mail out. A milestone is a fact either way: given, or decided
 * here; it takes effect when time has passed its instant, so that a replay that is given its own
 * facts runs as it did without them.
 */
final class Goals {
  private final Programmes programmes;
  private final DecisionsFile facts;
  private final StageOutputs out;
  private final Consumer<Mail> mail;
  private final Map<String, Goal> goals = new TreeMap<>();
  private final PriorityQueue<Decision> due =
      new PriorityQueue<>(
          Comparator.comparingLong(Decision::timeMillis)
              .thenComparing(Decision::rule)
              .thenComparingLong(Decision::points));

  Goals(Programmes programmes, DecisionsFile facts, StageOutputs out, Consumer<Mail> mail) {
    this.programmes = programmes;
    this.facts = facts;
    this.out = out;
    this.mail = mail;
    due.addAll(facts.ofGoals());
  }

  void accept(Share share) {
    Goal goal = goal(share.goal());
    if (goal != null) {
      goal.accept(share, this::crossed, mail);
    }
  }

  private void crossed(Decision decision) {
    if (facts.of(decision.id()) == null) {
      due.add(decision);
    }
  }

  /** When the next milestone takes effect; {@link Long#MAX_VALUE} for none. */
  long nextMillis() {
    return due.isEmpty() ? Long.MAX_VALUE : due.peek().timeMillis();
  }

  /** The next milestone takes effect. */
  void reachNext() {
    Decision decision = due.remove();
    Goal goal = goal(decision.rule());
    if (goal == null) {
      return; // A fact of a goal that is in no version here.
    }
    out.decided(decision);
    goal.reach(decision, mail);
    out.goal(goal.standing(decision.timeMillis()));
  }

  /** Every goal of the programme, by name. */
  List<GoalStanding> standings(long nowMillis) {
    for (var version : programmes.versions()) {
      version.plan().goals().forEach(rule -> goal(rule.rule()));
    }
    List<GoalStanding> standings = new ArrayList<>();
    goals.values().forEach(goal -> standings.add(goal.standing(nowMillis)));
    return standings;
  }

  private Goal goal(String name) {
    Goal known = goals.get(name);
    Rules.Goal rule = known == null ? programmes.goal(name) : null;
    if (rule == null) {
      return known;
    }
    Goal made = new Goal(rule);
    goals.put(name, made);
    return made;
  }
}
