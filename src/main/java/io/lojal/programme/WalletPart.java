package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.ReturnPolicy;
import io.lojal.member.Rules;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of points: how they are earned, held and spent. */
final class WalletPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.POINTS);

  private static final Field<List<Placed<Written>>> EARN =
      Field.needed("earn", new Named<>("ways to earn", EarnPart.PART), "The ways to earn them.");
  private static final Field<WaitForm.Value> PENDING =
      Field.optional(
          "pending",
          new WaitForm(),
          new WaitForm.Value(Wait.NONE, null),
          "How long after the purchase they can be spent, like 14d; `until credit`: from the first"
              + " booked day; or until an event. `none` is the default.");
  private static final Field<ByLevel.Value<Wordings.Good>> VALID =
      Field.optional(
          "valid",
          new ByLevel<>("validity", Wordings.VALIDITY),
          new ByLevel.Value<>(Wordings.Good.FOREVER, null),
          "How long they are good for, like 36mo, `36mo to end of year`, `6mo from activity`;"
              + " `forever` is the default. Or by level: {my-ladder: {green: 6mo, gold: forever}}.");
  private static final Field<Long> LEAST =
      Field.optional(
          "redeem-at-least",
          new Whole(1, 1_000_000_000),
          1L,
          "The fewest points that one redemption takes. Default 1.");
  private static final Field<Boolean> SPENDABLE =
      Field.optional(
          "spendable", new Flag(), true, "Whether they can be redeemed at all. Default true.");
  private static final Field<ReturnPolicy> RETURNS =
      Field.optional(
          "returns",
          new Choice<ReturnPolicy>()
              .or("negative", ReturnPolicy.NEGATIVE)
              .or("within-balance", ReturnPolicy.WITHIN_BALANCE)
              .or("only-pending", ReturnPolicy.ONLY_PENDING),
          ReturnPolicy.NEGATIVE,
          "What a return takes: `negative` (default) all it earned, spent points are owed;"
              + " `within-balance` at most what the balance has; `only-pending` not what can be"
              + " spent already.");
  private static final Field<Written> CAP =
      Field.optional(
          "cap", CapPart.CAP, null, "The most that is granted in a day, week, month or year.");
  private static final Field<Duration> BEFORE =
      Field.needed("before", Wordings.DURATION, "How long before, like 30d.");
  private static final Field<Written> EXPIRING =
      Field.optional(
          "expiring",
          Part.of("a warning", BEFORE),
          null,
          "Tells what expires next, once, so long before it does.");

  static final Part PART =
      Part.of(
          "a wallet", EARN, PENDING, VALID, LEAST, SPENDABLE, RETURNS, CAP, EXPIRING, SAY.field());

  private WalletPart() {}

  /** Whether a return undoes what its purchase earned. */
  static boolean isNegative(Written written) {
    return written.get(RETURNS) == ReturnPolicy.NEGATIVE;
  }

  /** Whether something can be paid with it. */
  static boolean isSpendable(Written written) {
    return !Boolean.FALSE.equals(written.get(SPENDABLE));
  }

  /** The names of the ways to earn, as far as they could be read. */
  static List<String> earns(Placed<Written> placed) {
    List<Placed<Written>> earns = placed.value().get(EARN);
    return earns == null ? List.of() : earns.stream().map(Placed::name).toList();
  }

  /** Planned; null where something in the programme was refused. */
  static Rules.Wallet plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.WALLET.full(placed.name());
    List<Rules.Earn> earns = earns(rule, written, planning);
    Validity valid = Validities.plan(written.get(VALID), written.at(VALID), planning);
    long warnMillis = warnMillis(written, planning);
    SAY.plan(rule, written, never(written, valid, earns), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Wallet(
        rule,
        placed.name(),
        earns.toArray(Rules.Earn[]::new),
        valid,
        written.get(LEAST),
        written.get(SPENDABLE),
        written.get(RETURNS),
        CapPart.cap(written.get(CAP)),
        warnMillis);
  }

  private static List<Rules.Earn> earns(String rule, Written written, Planning planning) {
    List<Rules.Earn> earns = new ArrayList<>();
    List<Placed<Written>> all = written.get(EARN);
    if (all == null) {
      return earns;
    }
    Siblings siblings = new Siblings(all, planning);
    Set<String> except = CapPart.except(written.get(CAP), siblings.names(), planning.draft());
    Wait pending = WaitForm.plan(written.get(PENDING), planning);
    for (Placed<Written> each : all) {
      Rules.Earn earn =
          EarnPart.plan(rule, each, siblings, pending, !except.contains(each.name()), planning);
      if (earn != null) {
        earns.add(earn);
      }
    }
    return earns;
  }

  private static long warnMillis(Written written, Planning planning) {
    Written expiring = written.get(EXPIRING);
    Duration before = expiring == null ? null : expiring.get(BEFORE);
    if (before == null) {
      return 0;
    }
    if (before.isZero()) {
      planning
          .draft()
          .refuse(
              ProblemCode.OUT_OF_RANGE,
              expiring.at(BEFORE),
              "no time is left",
              "more than nothing");
    }
    return before.toMillis();
  }

  /** What the wallet, as it stands, never tells; with what it lacks. */
  private static Map<OutcomeKind, String> never(
      Written written, Validity valid, List<Rules.Earn> earns) {
    Map<OutcomeKind, String> never = new EnumMap<>(OutcomeKind.class);
    if (valid != null && valid.isForever()) {
      if (earns.stream().noneMatch(earn -> earn.pending().lapses())) {
        never.put(OutcomeKind.POINTS_EXPIRED, "say how long points are `valid`");
      }
      never.put(OutcomeKind.POINTS_EXPIRING, "say how long points are `valid`");
    }
    if (!written.has(EXPIRING)) {
      never.put(OutcomeKind.POINTS_EXPIRING, "say how long before, under `expiring`");
    }
    if (!written.has(CAP)) {
      never.put(OutcomeKind.POINTS_CAPPED, "say how much, under `cap`");
    }
    if (Boolean.FALSE.equals(written.get(SPENDABLE))) {
      never.put(OutcomeKind.POINTS_REDEEMED, "drop `spendable: false`");
      never.put(OutcomeKind.POINTS_RETURNED, "drop `spendable: false`");
    }
    return never;
  }
}
