package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.StampCard;
import java.util.Map;

/** A card that fills with stamps. */
final class StampPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.STAMPS);
  private static final long MOST_STAMPS = 1_000;

  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event that is stamped: `purchase`, or one of `events`.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when",
          Phrase.EXPRESSION,
          null,
          "Only events for which this is true; where it looks at `line.`, only those lines.");
  private static final Field<Earning> STAMPS =
      Field.needed(
          "stamps",
          Earning.FORM,
          "Stamps for every event, like `1`; `1 per item`, `1 per line`; or for money, like `1 per"
              + " 50.00`.");
  private static final Field<Integer> AT_MOST =
      Field.optional(
          "at-most",
          Text.of(
              "a number of stamps a day",
              "([1-9][0-9]{0,3}) per day",
              "it like `2 per day`",
              matcher -> Integer.valueOf(matcher.group(1))),
          0,
          "The most that one calendar day gives, like `2 per day`. Without: any number.");
  private static final Field<Long> CARD =
      Field.needed("card", new Whole(2, 1_000), "How many stamps make a card full.");
  private static final Field<Boolean> SURPLUS =
      Field.optional(
          "surplus",
          new Choice<Boolean>().or("carry", true).or("drop", false),
          true,
          "What becomes of stamps that a full card has no room for: `carry` (default) puts them on"
              + " the next one, `drop` forgets them.");
  private static final Field<String> GIVES =
      Field.optional("gives", Names.NAME, null, "The kind of voucher for each full card.");

  static final Part PART =
      Part.of("a stamp card", ON, WHEN, STAMPS, AT_MOST, CARD, SURPLUS, GIVES, SAY.field());

  private StampPart() {}

  /** Planned; null where something in the programme was refused. */
  static StampCard plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.STAMPS.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Integer gives = planning.place(RuleKind.VOUCHER, written, GIVES);
    Earning stamps = written.get(STAMPS);
    Long perMinor = stamps == null ? null : perMinor(stamps, written, event, planning);
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new StampCard(
        rule,
        placed.name(),
        event.match(),
        Formula.condition(when),
        Formula.byLine(when),
        stamps.points(),
        per(stamps),
        perMinor,
        written.get(AT_MOST),
        written.get(CARD).intValue(),
        written.get(SURPLUS),
        gives == null ? -1 : gives);
  }

  private static StampCard.Per per(Earning stamps) {
    return switch (stamps.unit()) {
      case EVENT -> StampCard.Per.EVENT;
      case LINE -> StampCard.Per.LINE;
      case ITEM -> StampCard.Per.ITEM;
      case AMOUNT -> StampCard.Per.MONEY;
    };
  }

  /** In minor units; 0 where it is not for money; null where it was refused. */
  private static Long perMinor(
      Earning stamps, Written written, DeclaredEvent event, Planning planning) {
    if (stamps.points() > MOST_STAMPS) {
      planning
          .draft()
          .refuse(
              ProblemCode.OUT_OF_RANGE,
              written.at(STAMPS),
              stamps.points() + " stamps are too many",
              "write at most " + MOST_STAMPS);
    }
    if (stamps.unit() != Earning.Unit.EVENT && event != null && !event.isPurchase()) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_EVENT,
              written.at(STAMPS),
              "an activity has no lines and costs nothing, so stamps cannot go by them",
              "write stamps for the event, like `1`, or look `on: purchase`");
      return null;
    }
    return stamps.unit() == Earning.Unit.AMOUNT
        ? Money.minor(stamps.per(), "stamps", written.at(STAMPS), planning)
        : Long.valueOf(0);
  }
}
