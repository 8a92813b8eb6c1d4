package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Event;
import io.lojal.member.Insides;
import io.lojal.member.Label;
import io.lojal.member.Line;
import io.lojal.member.Match;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Scope;
import java.util.ArrayList;
import java.util.List;

/** What of an event a rule looks at. Conditions see the event and the line, and nothing else. */
final class Matching {
  private final Plan plan;

  Matching(Plan plan) {
    this.plan = plan;
  }

  /**
   * What matches: the event itself (as null) or, where the rule looks at lines, those that match.
   */
  List<Line> of(Match on, Condition when, boolean byLine, Event event) {
    return of(List.of(on), when, byLine, event);
  }

  List<Line> of(List<Match> on, Condition when, boolean byLine, Event event) {
    List<Line> matching = new ArrayList<>();
    if (event == null || on.stream().noneMatch(one -> isNamed(one, event))) {
      return matching;
    }
    if (!byLine) {
      if (when.test(scope(event, null))) {
        matching.add(null);
      }
      return matching;
    }
    for (Line line : ((PurchaseRecorded) event).lines()) {
      if (when.test(scope(event, line))) {
        matching.add(line);
      }
    }
    return matching;
  }

  /** The sum over what matches; null adds 1 each. */
  long sum(List<Line> matching, Amount amount, Event event) {
    long sum = 0;
    for (Line line : matching) {
      sum += amount(amount, event, line);
    }
    return sum;
  }

  /** What one line adds, or the event where that is null; null adds 1. */
  long amount(Amount amount, Event event, Line line) {
    return amount == null ? 1 : amount.of(scope(event, line));
  }

  String text(Label label, Event event, Line line) {
    return label.of(scope(event, line));
  }

  private Scope scope(Event event, Line line) {
    return Insides.scope(plan, event, line);
  }

  private static boolean isNamed(Match on, Event event) {
    if (event instanceof ActivityRecorded activity && !activity.type().equals(on.activity())) {
      return false;
    }
    return event.kind() == on.kind();
  }
}
