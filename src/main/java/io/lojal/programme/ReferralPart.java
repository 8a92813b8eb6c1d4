package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Referral;
import java.util.Map;

/** Who brings a friend is thanked. */
final class ReferralPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.REFERRAL);

  private static final Field<String> BY =
      Field.needed(
          "by", Names.ATTRIBUTE, "The friend's attribute that names who brought them, by id.");
  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event by which the friend counts: the first one.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only events for which this is true.");
  private static final Field<Period> FINAL =
      Field.optional(
          "final",
          Wordings.SPAN_ONLY,
          Period.NONE,
          "How long after it that is final, like `14d`. Default: at once.");
  private static final Field<Gift> POINTS =
      Field.needed("points", Gift.FORM, "What the one who brought them gets, like `500 stars`.");
  private static final Field<Written> MOST =
      Field.optional(
          "at-most", CapPart.TIMES_PER, null, "How many friends of a member count in a window.");

  static final Part PART = Part.of("a referral", BY, ON, WHEN, FINAL, POINTS, MOST, SAY.field());

  private ReferralPart() {}

  /** Planned; null where something in the programme was refused. */
  static Referral plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.REFERRAL.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Gift gift = written.get(POINTS);
    Integer wallet =
        gift == null ? null : planning.place(RuleKind.WALLET, gift.wallet(), written.at(POINTS));
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Referral(
        rule,
        placed.name(),
        written.get(BY),
        event.match(),
        Formula.condition(when),
        Formula.byLine(when),
        written.get(FINAL),
        wallet,
        gift.points(),
        CapPart.atMost(written.get(MOST)));
  }
}
