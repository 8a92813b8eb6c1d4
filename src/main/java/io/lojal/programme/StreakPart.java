package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Doing something in every period. */
final class StreakPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.STREAK);

  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event that keeps it going.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only events for which this is true.");
  private static final Field<Window> EVERY =
      Field.needed(
          "every",
          new Choice<Window>()
              .or("day", Window.DAY)
              .or("week", Window.WEEK)
              .or("month", Window.MONTH),
          "The period: day, week (from Monday) or month, in the member's own zone.");
  private static final Field<Long> NEEDED =
      Field.optional(
          "needed", new Whole(1, 1_000), 1L, "How many events each period takes. Default 1.");
  private static final Field<List<Placed<Long>>> MILESTONES =
      Field.optional(
          "milestones",
          new Listing<>(new Whole(1, 100_000)),
          List.of(),
          "Lengths worth telling, rising.");
  private static final Field<Long> EARNED_EVERY =
      Field.needed(
          "earned-every", new Whole(1, 10_000), "A freeze is earned every so many periods.");
  private static final Field<Long> AT_MOST =
      Field.needed("at-most", new Whole(1, 100), "How many freezes a member can hold.");
  private static final Field<Written> FREEZES =
      Field.optional(
          "freezes",
          Part.of("`freezes`", EARNED_EVERY, AT_MOST),
          null,
          "A freeze bridges a missed period by itself. Without this there are none.");
  private static final Field<Duration> BEFORE =
      Field.needed(
          "before", Wordings.DURATION, "How long before the period ends it is at risk, like 36h.");
  private static final Field<Long> FROM =
      Field.optional(
          "from", new Whole(1, 100_000), 1L, "The shortest length worth a warning. Default 1.");
  private static final Field<Written> AT_RISK =
      Field.optional(
          "at-risk",
          Part.of("`at-risk`", BEFORE, FROM),
          null,
          "When to warn that a streak is about to break. Without this nobody is warned.");

  static final Part PART =
      Part.of("a streak", ON, WHEN, EVERY, NEEDED, MILESTONES, FREEZES, AT_RISK, SAY.field());

  private StreakPart() {}

  /** Planned; null where something in the programme was refused. */
  static Rules.Streak plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.STREAK.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, false);
    List<Placed<Long>> milestones = written.get(MILESTONES);
    if (milestones != null) {
      Rising.check(milestones, "milestones", planning.draft());
    }
    checkRisk(written, planning.draft());
    SAY.plan(rule, written, never(written), planning);
    if (planning.hasProblems()) {
      return null;
    }
    Written freezes = written.get(FREEZES);
    Written risk = written.get(AT_RISK);
    return new Rules.Streak(
        rule,
        placed.name(),
        event.match(),
        Formula.condition(when),
        written.get(EVERY),
        written.get(NEEDED).intValue(),
        Rising.values(milestones),
        freezes == null ? 0 : freezes.get(EARNED_EVERY).intValue(),
        freezes == null ? 0 : freezes.get(AT_MOST).intValue(),
        risk == null ? 0 : risk.get(BEFORE).toMillis(),
        risk == null ? 0 : risk.get(FROM).intValue());
  }

  /** A warning comes after the shortest such period has begun. */
  private static void checkRisk(Written written, Draft draft) {
    Written risk = written.get(AT_RISK);
    Window every = written.get(EVERY);
    Duration before = risk == null ? null : risk.get(BEFORE);
    if (before == null || every == null) {
      return;
    }
    // The shortest day and week have an hour less, where summer time begins.
    long most =
        switch (every.kind()) {
          case DAY -> 22;
          case WEEK -> 7 * 24 - 2;
          default -> 28 * 24 - 2;
        };
    if (before.isZero() || before.compareTo(Duration.ofHours(most)) > 0) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          risk.at(BEFORE),
          "the warning has to come within the period",
          "write more than nothing and at most `" + most + "h`");
    }
  }

  private static Map<OutcomeKind, String> never(Written written) {
    Map<OutcomeKind, String> never = new EnumMap<>(OutcomeKind.class);
    if (!written.has(MILESTONES)) {
      never.put(OutcomeKind.STREAK_MILESTONE, "add `milestones`");
    }
    if (!written.has(FREEZES)) {
      never.put(OutcomeKind.FREEZE_EARNED, "add `freezes`");
      never.put(OutcomeKind.FREEZE_USED, "add `freezes`");
    }
    if (!written.has(AT_RISK)) {
      never.put(OutcomeKind.STREAK_AT_RISK, "add `at-risk`");
    }
    return never;
  }
}
