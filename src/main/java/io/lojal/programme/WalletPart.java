package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A kind of points: how they are earned, held and spent. */
final class WalletPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.POINTS);

  private static final Field<List<Placed<Written>>> EARN =
      Field.needed("earn", new Named<>("ways to earn", EarnPart.PART), "The ways to earn them.");
  private static final Field<Period> PENDING =
      Field.optional(
          "pending",
          Wordings.WAIT,
          Period.NONE,
          "How long after the purchase they can be spent, like 14d; `none` is the default.");
  private static final Field<Period> VALID =
      Field.optional(
          "valid",
          Wordings.VALIDITY,
          Period.NONE,
          "How long they are good for, counted from the purchase, like 36mo; `forever` is the"
              + " default.");
  private static final Field<Long> LEAST =
      Field.optional(
          "redeem-at-least",
          new Whole(1, 1_000_000_000),
          1L,
          "The fewest points that one redemption takes. Default 1.");

  static final Part PART = Part.of("a wallet", EARN, PENDING, VALID, LEAST, SAY.field());

  private WalletPart() {}

  /** The names of the ways to earn, as far as they could be read. */
  static List<String> earns(Placed<Written> placed) {
    List<Placed<Written>> earns = placed.value().get(EARN);
    return earns == null ? List.of() : earns.stream().map(Placed::name).toList();
  }

  /** Planned; null where something in the programme was refused. */
  static Rules.Wallet plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.WALLET.full(placed.name());
    List<Placed<Written>> all = written.get(EARN);
    List<Rules.Earn> earns =
        all == null
            ? List.of()
            : all.stream()
                .map(earn -> EarnPart.plan(rule, earn, planning))
                .filter(Objects::nonNull)
                .toList();
    Period valid = written.get(VALID);
    SAY.plan(
        rule,
        written,
        valid != null && valid.isNone()
            ? Map.of(OutcomeKind.POINTS_EXPIRED, "say how long points are `valid`")
            : Map.of(),
        planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Wallet(
        rule,
        placed.name(),
        earns.toArray(Rules.Earn[]::new),
        written.get(PENDING),
        valid.isNone() ? null : valid,
        written.get(LEAST));
  }
}
