package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Transfer;
import java.util.Map;

/** Points that members may give to each other. */
final class TransferPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.TRANSFER);

  private static final Field<String> OF =
      Field.needed("of", Names.NAME, "The wallet from which, and into which, they go.");
  private static final Field<Long> LEAST =
      Field.optional(
          "at-least",
          new Whole(1, 1_000_000_000),
          1L,
          "The fewest points of one transfer. Default 1.");
  private static final Field<Written> MOST =
      Field.optional("at-most", CapPart.MOST, null, "The most that a member gives in a window.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only givers of whom this is true.");
  private static final Field<Boolean> LOTS =
      Field.optional(
          "lots",
          new Choice<Boolean>().or("keep", false).or("renew", true),
          false,
          "`keep` (default): they expire when they would have. `renew`: as if they were earned"
              + " when they come.");

  static final Part PART = Part.of("a transfer", OF, LEAST, MOST, WHEN, LOTS, SAY.field());

  private TransferPart() {}

  /** Planned; null where something in the programme was refused. */
  static Transfer plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.TRANSFER.full(placed.name());
    Integer wallet = planning.place(RuleKind.WALLET, written, OF);
    Formula when = planning.conditionOnOutcome(rule, written, WHEN);
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Transfer(
        rule,
        placed.name(),
        Formula.condition(when),
        wallet,
        written.get(LEAST),
        CapPart.cap(written.get(MOST)),
        written.get(LOTS));
  }
}
