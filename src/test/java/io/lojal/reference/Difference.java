package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Plan;
import java.time.Instant;
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
    text.append(history.programme().sheet().yaml()).append('\n');
    for (Event event : shortest) {
      text.append(Instant.ofEpochMilli(event.timeMillis())).append(' ').append(event).append('\n');
    }
    return text.toString();
  }
}
