package io.lojal.programme;

import io.lojal.member.Pool;
import io.lojal.member.StepPayout;
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
          Text.of(
              "an attribute",
              "\\S+",
              "the name of an attribute of members, like `family`",
              matcher -> matcher.group()),
          "The attribute that tells whose pool it is: members with one text have one.");

  static final Part PART = Part.of("a pool", OF, BY);

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
    return new Pool(RuleKind.POOL.full(placed.name()), placed.name(), wallet, written.get(BY));
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
