package io.lojal.programme;

import io.lojal.member.Rules;
import io.lojal.member.Rules.Measure;
import io.lojal.member.Rules.OnReturn;
import io.lojal.member.Window;
import java.util.List;

/** A meter: the one place where something is counted. */
final class MeterPart {
  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event it counts: `purchase`, or one under `events`.");
  private static final Field<Measure> COUNT =
      Field.optional(
          "count",
          new Choice<Measure>().or("days", Measure.DAYS).or("events", Measure.COUNT),
          null,
          "`days`: distinct calendar days. `events`: each one (each line, where `when` looks at"
              + " lines).");
  private static final Field<Phrase> SUM =
      Field.optional(
          "sum",
          Phrase.EXPRESSION,
          null,
          "A whole number to add up instead, like event.verticalMetres.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only events for which this is true.");
  private static final Field<Window> WINDOW =
      Field.optional(
          "window",
          Wordings.WINDOW,
          Window.LIFETIME,
          "What it counts within: lifetime (default), day, week, month, year, or the programme's"
              + " own year, like `year from 05-15`.");
  private static final Field<Boolean> CREDITED =
      Field.optional(
          "credited",
          new Flag(),
          false,
          "Whether something booked counts for the days it is booked for, not for the day of the"
              + " booking. Default false.");
  private static final Field<OnReturn> ON_RETURN =
      Field.optional(
          "on-return",
          new Choice<OnReturn>()
              .or("withdraw", OnReturn.WITHDRAW)
              .or("from-then-on", OnReturn.FROM_THEN_ON)
              .or("keep", OnReturn.KEEP),
          OnReturn.WITHDRAW,
          "What a return does: `withdraw` (default) as if never bought; `from-then-on` not any"
              + " more from the day it came back; `keep` nothing.");

  static final Part PART =
      Part.of("a meter", ON, COUNT, SUM, WHEN, WINDOW, CREDITED, ON_RETURN)
          .either(List.of(List.of(COUNT), List.of(SUM)));

  private MeterPart() {}

  /** Planned; null where something in the programme was refused. */
  static Rules.Meter plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.METER.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Formula sum = planning.amount(rule, written, SUM, event, true);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Meter(
        rule,
        event.match(),
        Formula.condition(when),
        Formula.byLine(when) || Formula.byLine(sum),
        written.has(SUM) ? Measure.SUM : written.get(COUNT),
        Formula.amount(sum),
        written.get(WINDOW),
        written.get(CREDITED),
        written.get(ON_RETURN));
  }
}
