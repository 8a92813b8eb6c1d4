package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.VoucherKind;
import java.util.EnumMap;
import java.util.Map;

/** A kind of voucher: what stamp cards and payouts give. */
final class VoucherPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.VOUCHER);

  private static final Field<Period> VALID =
      Field.needed(
          "valid",
          Wordings.LIFE,
          "How long one is good for, counted from the day on which it is issued, like 30d; or"
              + " `forever`.");
  private static final Field<Long> REACTIVATED =
      Field.optional(
          "reactivated-at-most",
          new Whole(0, 100),
          0L,
          "How often one that was used can be reactivated, because the purchase was cancelled."
              + " Default 0.");

  static final Part PART = Part.of("a voucher", VALID, REACTIVATED, SAY.field());

  private VoucherPart() {}

  /** Planned; null where something in the programme was refused. */
  static VoucherKind plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.VOUCHER.full(placed.name());
    Period valid = written.get(VALID);
    SAY.plan(rule, written, never(written), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new VoucherKind(
        rule, placed.name(), valid.isNone() ? null : valid, written.get(REACTIVATED).intValue());
  }

  private static Map<OutcomeKind, String> never(Written written) {
    Map<OutcomeKind, String> never = new EnumMap<>(OutcomeKind.class);
    Period valid = written.get(VALID);
    if (valid != null && valid.isNone()) {
      never.put(OutcomeKind.VOUCHER_EXPIRED, "say how long a voucher is `valid`");
    }
    Long reactivated = written.get(REACTIVATED);
    if (reactivated != null && reactivated == 0) {
      never.put(OutcomeKind.VOUCHER_REACTIVATED, "say how often, under `reactivated-at-most`");
    }
    return never;
  }
}
