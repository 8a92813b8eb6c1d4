package io.lojal.programme;

import io.lojal.member.Cadence;
import io.lojal.member.Leniency;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Rules;
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
  private static final Field<Long> NEEDED =
      Field.optional(
          "needed", new Whole(1, 1_000), 1L, "How many events each period takes. Default 1.");
  private static final Field<Boolean> COUNT =
      Field.optional(
          "count",
          new Choice<Boolean>().or("events", false).or("days", true),
          false,
          "What is needed so often: `events` (default), or `days`, each once however much happens"
              + " on it.");
  private static final Field<List<Placed<Long>>> MILESTONES =
      Field.optional(
          "milestones",
          new Listing<>(new Whole(1, 100_000)),
          List.of(),
          "Lengths worth telling, rising.");
  private static final Field<Long> EARNED_EVERY =
      Field.optional(
          "earned-every", new Whole(1, 10_000), null, "A freeze is earned every so many periods.");
  private static final Field<Long> AT_MOST =
      Field.needed("at-most", new Whole(1, 100), "How many freezes a member can hold.");
  private static final Field<Written> FREEZES =
      Field.optional(
          "freezes",
          Part.of("`freezes`", EARNED_EVERY, AT_MOST, LeniencyPart.PRICE),
          null,
          "A freeze bridges a missed period by itself. It is earned, or bought, before that."
              + " Without this there are none.");
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
      Part.of(
          "a streak",
          ON,
          WHEN,
          CadencePart.EVERY,
          CadencePart.WEEKDAYS,
          CadencePart.SEASON,
          NEEDED,
          COUNT,
          MILESTONES,
          FREEZES,
          AT_RISK,
          LeniencyPart.REPAIR,
          LeniencyPart.PAUSE,
          LeniencyPart.AT_LEAST,
          LeniencyPart.ZONE,
          SAY.field());

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
    Cadence every = CadencePart.plan(written, planning.draft());
    if (every != null) {
      checkRisk(written, every, planning.draft());
      checkNeeded(written, every, planning.draft());
    }
    Written freezes = written.get(FREEZES);
    if (freezes != null && !freezes.has(EARNED_EVERY) && !freezes.has(LeniencyPart.PRICE)) {
      planning
          .draft()
          .refuse(
              ProblemCode.MISSING_FIELD,
              freezes.node(),
              "there is no way to a freeze",
              "add `earned-every`, a `price`, or both");
    }
    Leniency leniency = LeniencyPart.plan(written, freezes, planning);
    SAY.plan(rule, written, never(written, freezes), planning);
    if (planning.hasProblems()) {
      return null;
    }
    Written risk = written.get(AT_RISK);
    return new Rules.Streak(
        rule,
        placed.name(),
        event.match(),
        Formula.condition(when),
        every,
        written.get(NEEDED).intValue(),
        written.get(COUNT),
        Rising.values(milestones),
        freezes == null || !freezes.has(EARNED_EVERY) ? 0 : freezes.get(EARNED_EVERY).intValue(),
        freezes == null ? 0 : freezes.get(AT_MOST).intValue(),
        risk == null ? 0 : risk.get(BEFORE).toMillis(),
        risk == null ? 0 : risk.get(FROM).intValue(),
        leniency);
  }

  /** A warning comes after the shortest such period has begun. */
  private static void checkRisk(Written written, Cadence every, Draft draft) {
    Written risk = written.get(AT_RISK);
    Duration before = risk == null ? null : risk.get(BEFORE);
    if (before == null) {
      return;
    }
    // The shortest day and week have an hour less, where summer time begins.
    long most = every.shortestDays() * 24L - 2;
    if (before.isZero() || before.compareTo(Duration.ofHours(most)) > 0) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          risk.at(BEFORE),
          "the warning has to come within the period",
          "write more than nothing and at most `" + most + "h`");
    }
  }

  private static void checkNeeded(Written written, Cadence every, Draft draft) {
    Long needed = written.get(NEEDED);
    if (Boolean.TRUE.equals(written.get(COUNT))
        && needed != null
        && needed > every.shortestDays()) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(NEEDED),
          "a period has not so many days",
          "write at most " + every.shortestDays());
    }
  }

  private static Map<OutcomeKind, String> never(Written written, Written freezes) {
    Map<OutcomeKind, String> never = new EnumMap<>(OutcomeKind.class);
    if (!written.has(MILESTONES)) {
      never.put(OutcomeKind.STREAK_MILESTONE, "add `milestones`");
    }
    if (freezes == null) {
      never.put(OutcomeKind.FREEZE_USED, "add `freezes`");
    }
    if (freezes == null || !freezes.has(EARNED_EVERY)) {
      never.put(OutcomeKind.FREEZE_EARNED, "add `freezes` with `earned-every`");
    }
    LeniencyPart.never(written, freezes, never);
    if (!written.has(AT_RISK)) {
      never.put(OutcomeKind.STREAK_AT_RISK, "add `at-risk`");
    }
    return never;
  }
}
