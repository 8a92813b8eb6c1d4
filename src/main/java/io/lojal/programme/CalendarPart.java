package io.lojal.programme;

import io.lojal.member.CalendarDays;
import io.lojal.member.CalendarRule;
import io.lojal.member.OutcomeKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Days of the calendar that concern a member. */
final class CalendarPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.CALENDAR);

  private static final Field<CalendarDays> ON =
      Field.needed(
          "on",
          CalendarWordings.DAYS,
          "Which days: `every thursday`, `first monday of month`, `day 15 of month`, `12-24`,"
              + " `birthday`, `7d before birthday`, `anniversary` (of joining), `30d after"
              + " joining`.");
  private static final Field<LocalTime> AT =
      Field.optional(
          "at",
          CalendarWordings.TIME_OF_DAY,
          LocalTime.of(9, 0),
          "The time of day in the member's own zone, like 18:30. Default 09:00.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when", Phrase.EXPRESSION, null, "Only if this is true of the member at that moment.");
  private static final Field<Duration> FOR =
      Field.optional(
          "for", Wordings.DURATION, Duration.ofDays(1), "How long it is news. Default 1d.");
  private static final Field<Gift> POINTS =
      Field.optional("points", Gift.FORM, null, "A gift of points, like `100 stars`.");
  private static final Field<String> GIVES =
      Field.optional("gives", Names.NAME, null, "A kind of voucher that comes with the day.");

  static final Part PART =
      Part.of("a rule of the calendar", ON, AT, WHEN, FOR, POINTS, GIVES, SAY.field());

  private CalendarPart() {}

  /** Planned; null where something in the programme was refused. */
  static CalendarRule plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.CALENDAR.full(placed.name());
    Formula when = planning.conditionOnOutcome(rule, written, WHEN);
    Gift gift = written.get(POINTS);
    Integer wallet = gift == null ? null : wallet(gift, written.at(POINTS), planning);
    Integer gives = planning.place(RuleKind.VOUCHER, written, GIVES);
    checkFor(written, planning.draft());
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new CalendarRule(
        rule,
        placed.name(),
        written.get(ON),
        written.get(AT),
        Formula.condition(when),
        written.get(FOR).toMillis(),
        wallet == null ? -1 : wallet,
        gift == null ? 0 : gift.points(),
        gives == null ? -1 : gives);
  }

  private static Integer wallet(Gift gift, Node at, Planning planning) {
    return planning.place(RuleKind.WALLET, gift.wallet(), at);
  }

  private static void checkFor(Written written, Draft draft) {
    Duration news = written.get(FOR);
    if (news != null && news.isZero()) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(FOR),
          "a day is news for some time",
          "write more than nothing, like `1d`");
    }
  }
}
