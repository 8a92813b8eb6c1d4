package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Where two folds of one history part, in words for whoever has to find out why. */
final class Difference {
  private Difference() {}

  /** What differs first, or null. */
  static String between(Reference.Result expected, Reference.Result found) {
    String postings = first("posting", expected.postings(), found.postings());
    String outcomes = first("outcome", expected.outcomes(), found.outcomes());
    if (postings != null || outcomes != null) {
      return postings == null ? outcomes : postings;
    }
    return expected.standing().equals(found.standing())
        ? null
        : "standing:\n  expected " + expected.standing() + "\n  found    " + found.standing();
  }

  private static <T> String first(String what, List<T> expected, List<T> found) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      Object wanted = i < expected.size() ? expected.get(i) : "nothing";
      Object got = i < found.size() ? found.get(i) : "nothing";
      if (!wanted.equals(got)) {
        return what + " " + i + ":\n  expected " + wanted + "\n  found    " + got;
      }
    }
    return null;
  }

  /** The shortest history that still differs, with everything needed to see why. */
  static String explain(
      RandomHistories.History history,
      long cutMillis,
      BiFunction<Plan, List<Event>, String> differs) {
    Plan plan = history.plan();
    List<Event> shortest =
        Shrinker.shrink(history.events(), events -> differs.apply(plan, events) != null);
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(history.seed());
    text.append(" at ").append(Instant.ofEpochMilli(cutMillis)).append('\n');
    text.append(differs.apply(plan, shortest)).append('\n');
    text.append("programme in ").append(plan.zone()).append('\n');
    describe(text, plan);
    for (Event event : shortest) {
      text.append(Instant.ofEpochMilli(event.timeMillis())).append(' ').append(event).append('\n');
    }
    return text.toString();
  }

  private static void describe(StringBuilder text, Plan plan) {
    plan.meters().forEach(meter -> text.append("  ").append(meter).append('\n'));
    for (Rules.Wallet wallet : plan.wallets()) {
      text.append("  ").append(wallet).append(Arrays.toString(wallet.earns())).append('\n');
    }
    for (Rules.Ladder ladder : plan.ladders()) {
      text.append("  ").append(ladder).append(Arrays.toString(ladder.levels())).append('\n');
    }
    for (Rules.Streak streak : plan.streaks()) {
      text.append("  ").append(streak).append(Arrays.toString(streak.milestones())).append('\n');
    }
    plan.goals().forEach(goal -> text.append("  ").append(goal).append('\n'));
    plan.benefits().all().forEach(rule -> text.append("  ").append(rule).append('\n'));
    plan.benefits()
        .bands()
        .forEach(one -> text.append("  ").append(Arrays.toString(one.bands())).append('\n'));
  }
}
