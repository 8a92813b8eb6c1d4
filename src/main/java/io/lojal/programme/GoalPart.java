package io.lojal.programme;

import io.lojal.member.Calendar;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Something that everyone reaches together. */
final class GoalPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.GOAL);

  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event that adds to it.");
  private static final Field<String> COUNT =
      Field.optional(
          "count", new Choice<String>().or("events", "events"), null, "Each event adds one.");
  private static final Field<Phrase> SUM =
      Field.optional(
          "sum",
          Phrase.EXPRESSION,
          null,
          "What each event adds instead: a whole number, like event.verticalMetres.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only events for which this is true.");
  private static final Field<LocalDate> FROM =
      Field.needed("from", Wordings.DATE, "The first day that counts, in the programme's zone.");
  private static final Field<LocalDate> TO =
      Field.needed("to", Wordings.DATE, "The last day that counts.");
  private static final Field<Long> TARGET =
      Field.needed("target", new Whole(1, 1_000_000_000_000_000L), "What is to be reached.");
  private static final Field<List<Placed<Long>>> MILESTONES =
      Field.optional(
          "milestones",
          new Listing<>(new Whole(1, 100)),
          List.of(new Placed<>("", 100L, null)),
          "Percent of the target worth telling, rising; the last is 100, the default.");
  private static final Field<Long> LEAST =
      Field.optional(
          "at-least",
          new Whole(0, 1_000_000_000_000L),
          1L,
          "Members who added this much are told. Default 1: everybody who took part.");
  private static final Field<Long> SHARDS =
      Field.optional(
          "shards",
          new Whole(1, 1_024),
          64L,
          "How many parts the sum is kept in; never changes once there is data. Default 64.");

  static final Part PART =
      Part.of(
              "a goal",
              ON,
              COUNT,
              SUM,
              WHEN,
              FROM,
              TO,
              TARGET,
              MILESTONES,
              LEAST,
              SHARDS,
              SAY.field())
          .either(List.of(List.of(COUNT), List.of(SUM)));

  private GoalPart() {}

  /** Planned; null where something in the programme was refused. */
  static Rules.Goal plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.GOAL.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Formula sum = planning.amount(rule, written, SUM, event, true);
    checkSpan(written, planning.draft());
    checkMilestones(written, planning.draft());
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Goal(
        rule,
        placed.name(),
        event.match(),
        Formula.condition(when),
        Formula.byLine(when) || Formula.byLine(sum),
        Formula.amount(sum),
        Calendar.startOf(written.get(FROM), planning.zone()),
        Calendar.startOf(written.get(TO).plusDays(1), planning.zone()),
        written.get(TARGET),
        LongStream.of(Rising.values(written.get(MILESTONES))).mapToInt(v -> (int) v).toArray(),
        written.get(LEAST),
        written.get(SHARDS).intValue());
  }

  private static void checkSpan(Written written, Draft draft) {
    LocalDate from = written.get(FROM);
    LocalDate to = written.get(TO);
    if (from != null && to != null && to.isBefore(from)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(TO),
          "it ends before it begins",
          "write `" + from + "` or later");
    }
  }

  private static void checkMilestones(Written written, Draft draft) {
    List<Placed<Long>> milestones = written.get(MILESTONES);
    if (milestones == null) {
      return;
    }
    Rising.check(milestones, "milestones", draft);
    if (milestones.isEmpty() || milestones.get(milestones.size() - 1).value() != 100) {
      draft.refuse(
          ProblemCode.GAP,
          written.at(MILESTONES),
          "nobody would hear that the goal is reached",
          "let the last milestone be 100");
    }
  }
}
