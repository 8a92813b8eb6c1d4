package io.lojal.programme;

import io.lojal.member.Period;
import io.lojal.member.Pool;
import io.lojal.member.StepPayout;
import io.lojal.member.Validity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts that several members fill and spend. */
final class PoolPart {
  private static final Field<String> OF =
      Field.needed("of", Names.NAME, "The wallet whose points come together.");
  private static final Field<String> BY =
      Field.needed(
          "by",
          Names.ATTRIBUTE,
          "The attribute that tells whose pool it is: members with one text have one.");

  private static final Field<Period> VALID =
      Field.optional(
          "valid",
          Wordings.LIFE,
          null,
          "How long points are good for in the pool, like 24mo, or `forever`. Default: as long as"
              + " in the wallet.");

  static final Part PART = Part.of("a pool", OF, BY, VALID);

  private PoolPart() {}

  /** Planned; null where something in the programme was refused. */
  static Pool plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    Integer wallet = planning.place(RuleKind.WALLET, written, OF);
    if (planning.isDeclared(RuleKind.WALLET, placed.name())) {
      planning
          .draft()
          .refuse(
              ProblemCode.DUPLICATE_NAME,
              placed.node(),
              "a wallet is called `" + placed.name() + "` too, and tills name either",
              "choose another name");
    }
    if (planning.hasProblems()) {
      return null;
    }
    return new Pool(
        RuleKind.POOL.full(placed.name()),
        placed.name(),
        wallet,
        written.get(BY),
        written.has(VALID) ? valid(written.get(VALID)) : null);
  }

  private static Validity valid(Period period) {
    boolean forever = period.equals(Period.NONE);
    return Validity.of(forever ? null : period, Validity.End.DAY, false);
  }

  /** What of a wallet goes into a pool cannot go anywhere else. */
  static void check(List<Placed<Written>> pools, List<StepPayout> steps, Planning planning) {
    Map<String, String> taken = new HashMap<>();
    for (Placed<Written> pool : pools) {
      String wallet = pool.value().get(OF);
      String other = taken.putIfAbsent(wallet, pool.name());
      if (other != null) {
        refuse(pool, "`" + other + "` takes what `" + wallet + "` earns already", planning);
      }
      for (StepPayout step : steps) {
        if (planning.isAt(RuleKind.WALLET, wallet, step.wallet())) {
          refuse(pool, "`" + step.rule() + "` pays out what `" + wallet + "` earns", planning);
        }
      }
    }
  }

  private static void refuse(Placed<Written> pool, String message, Planning planning) {
    planning
        .draft()
        .refuse(ProblemCode.CONFLICTING_FIELDS, pool.value().at(OF), message, "keep one of them");
  }
}
