package io.lojal.cli.replay;

import io.lojal.community.GoalShard;
import io.lojal.community.GoalStanding;
import io.lojal.community.GoalTotal;
import io.lojal.community.HeapShard;
import io.lojal.community.Mail;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.GoalDecisions;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import java.util.function.Consumer;

/** One goal with all its shards. What it has reached goes by what was decided, not by the sum. */
final class Goal {
  private final Rules.Goal rule;
  private final GoalTotal total;
  private final HeapShard[] shards;
  private Decision reached;

  Goal(Rules.Goal rule) {
    this.rule = rule;
    this.total = GoalTotal.of(rule, null);
    this.shards = new HeapShard[rule.shards()];
    for (int i = 0; i < shards.length; i++) {
      shards[i] = new HeapShard();
    }
  }

  /**
   * Takes a member's share.
   *
   * @param crossed takes the milestones that this reaches by the sum
   */
  void accept(Share share, Consumer<Decision> crossed, Consumer<Mail> mail) {
    HeapShard shard = shards[share.shard()];
    if (GoalShard.accept(shard, share, mail)) {
      for (long percent : total.accept(rule, GoalShard.sum(shard, rule.rule(), share.shard()))) {
        crossed.accept(GoalDecisions.reached(total.standing(rule), percent));
      }
    }
  }

  /** A milestone was reached; of the last one, everybody hears who added to it. */
  void reach(Decision decision, Consumer<Mail> mail) {
    if (reached == null || reached.points() < decision.points()) {
      reached = decision;
    }
    if (decision.points() != 100) {
      return;
    }
    for (int i = 0; i < shards.length; i++) {
      Mail news =
          new Mail(decision.id() + "/" + i, i, "", rule.rule(), 100, decision.timeMillis(), 1);
      if (GoalShard.hear(shards[i], news)) {
        for (String member : GoalShard.untold(shards[i])) {
          GoalShard.tell(shards[i], rule.rule(), member, mail);
        }
      }
    }
  }

  /**
   * @param nowMillis the time as of which it holds
   */
  GoalStanding standing(long nowMillis) {
    long sum = total.standing(rule).sum();
    if (reached == null) {
      return new GoalStanding(
          rule.rule(), sum, rule.target(), 0, Long.MIN_VALUE, "", false, nowMillis);
    }
    long needed = Rounding.UP.share(rule.target(), reached.points(), 100);
    return new GoalStanding(
        rule.rule(),
        sum,
        rule.target(),
        reached.points(),
        reached.timeMillis(),
        reached.member(),
        sum < needed,
        nowMillis);
  }
}
