package io.lojal.programme;

import io.lojal.member.Drop;
import io.lojal.member.OutcomeKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Pieces for the first that claim them. */
final class DropPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.DROP);

  private static final Field<Long> STOCK =
      Field.needed(
          "stock", new Whole(1, 10_000_000), "How many pieces there are for everybody together.");
  private static final Field<LocalDateTime> FROM =
      Field.needed("from", Wordings.DATE_TIME, "When it opens, in the programme's zone.");
  private static final Field<LocalDateTime> TO =
      Field.needed("to", Wordings.DATE_TIME, "When it is over, in the programme's zone.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when", Phrase.EXPRESSION, null, "Only members of whom this is true when they claim.");
  private static final Field<Long> AT_MOST =
      Field.optional(
          "at-most", new Whole(1, 100), 1L, "How many pieces one member can have. Default 1.");
  private static final Field<Gift> POINTS =
      Field.optional("points", Gift.FORM, null, "A piece is points, like `100 stars`.");
  private static final Field<String> GIVES =
      Field.optional("gives", Names.NAME, null, "A piece is a voucher of this kind.");

  static final Part PART =
      Part.of("a drop", STOCK, FROM, TO, WHEN, AT_MOST, POINTS, GIVES, SAY.field())
          .either(List.of(List.of(GIVES), List.of(POINTS)));

  private DropPart() {}

  /** Planned; null where something in the programme was refused. */
  static Drop plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.DROP.full(placed.name());
    Formula when = planning.conditionOnOutcome(rule, written, WHEN);
    Gift gift = written.get(POINTS);
    Integer wallet =
        gift == null ? null : planning.place(RuleKind.WALLET, gift.wallet(), written.at(POINTS));
    Integer gives = planning.place(RuleKind.VOUCHER, written, GIVES);
    checkTimes(written, planning.draft());
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Drop(
        rule,
        placed.name(),
        Formula.condition(when),
        millis(written.get(FROM), planning),
        millis(written.get(TO), planning),
        written.get(STOCK),
        written.get(AT_MOST).intValue(),
        wallet == null ? -1 : wallet,
        gift == null ? 0 : gift.points(),
        gives == null ? -1 : gives);
  }

  private static long millis(LocalDateTime time, Planning planning) {
    return time.atZone(planning.zone()).toInstant().toEpochMilli();
  }

  private static void checkTimes(Written written, Draft draft) {
    LocalDateTime from = written.get(FROM);
    LocalDateTime to = written.get(TO);
    if (from != null && to != null && !to.isAfter(from)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(TO),
          "it is over before it opens",
          "write a time after `from`");
    }
  }
}
