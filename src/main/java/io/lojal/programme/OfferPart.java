package io.lojal.programme;

import io.lojal.outreach.Offer;
import io.lojal.outreach.Offer.Moment;
import io.lojal.outreach.Sentence;
import java.time.Duration;

/** Something said to a member at a moment, if it is allowed and worth it. */
final class OfferPart {
  private static final Field<Written> MOMENT =
      Field.needed("moment", MomentPart.PART, "When it is thought of.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only members for whom this is true.");
  private static final Field<String[]> CONSENT =
      Field.needed(
          "consent",
          Wordings.CONSENT,
          "The consent it takes: purpose and channel, marketing/push.");
  private static final Field<Long> PER_DAY =
      Field.optional(
          "per-day", new Whole(1, 1_000), 0L, "On one calendar day of the member's zone.");
  private static final Field<Long> PER_WEEK =
      Field.optional("per-week", new Whole(1, 1_000), 0L, "In any 7 days.");
  private static final Part CAPS_PART = Part.of("`caps`", PER_DAY, PER_WEEK);
  private static final Field<Written> CAPS =
      Field.optional(
          "caps", CAPS_PART, null, "How often at most a member hears it. Without: no bound.");
  private static final Field<Integer> CONTROL =
      Field.optional(
          "control",
          Wordings.PERCENT,
          0,
          "The share of members who are not told, to see what it does, like 10%. Default 0%.");
  private static final Field<String> DRAW =
      Field.optional(
          "control-draw",
          Names.NAME,
          null,
          "Another word draws another control group. By default all offers of the programme draw"
              + " the same.");
  private static final Field<Duration> VALID =
      Field.needed("valid", Wordings.DURATION, "How long it is good for, like 48h.");
  private static final Field<Phrase> SAY =
      Field.needed(
          "say",
          Phrase.SENTENCE,
          "The words, with the places that the outcome has; {name} and {place} for an event.");

  static final Part PART =
      Part.of("an offer", MOMENT, WHEN, CONSENT, CAPS, CONTROL, DRAW, VALID, SAY);

  private OfferPart() {}

  /** Planned; null where something in the programme was refused. */
  static Offer plan(Placed<Written> placed, String programme, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.OFFER.full(placed.name());
    Written at = written.get(MOMENT);
    boolean isEvent = at != null && MomentPart.isEvent(at);
    DeclaredEvent event = isEvent ? MomentPart.event(at, planning) : null;
    Moment outcome = at == null ? null : MomentPart.outcome(at, planning);
    Formula when =
        isEvent
            ? planning.condition(rule, written, WHEN, event, false)
            : planning.conditionOnOutcome(rule, written, WHEN);
    checkValid(written, planning.draft());
    Sentence say = null;
    if (written.get(SAY) != null && (isEvent || outcome != null)) {
      say = Sentences.plan(written.get(SAY), isEvent ? null : outcome.kind(), planning.draft());
    }
    if (planning.hasProblems()) {
      return null;
    }
    Written caps = written.has(CAPS) ? written.get(CAPS) : new Written(written.node());
    return new Offer(
        rule,
        isEvent ? Moment.of(event.match()) : outcome,
        Formula.condition(when),
        written.get(CONSENT)[0],
        written.get(CONSENT)[1],
        caps.get(PER_DAY).intValue(),
        caps.get(PER_WEEK).intValue(),
        written.get(CONTROL),
        written.has(DRAW) ? written.get(DRAW) : programme,
        written.get(VALID).toMillis(),
        say);
  }

  private static void checkValid(Written written, Draft draft) {
    Duration valid = written.get(VALID);
    if (valid != null && valid.isZero()) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(VALID),
          "an offer is good for some time",
          "write more than nothing, like `48h`");
    }
  }
}
