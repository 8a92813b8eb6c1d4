package io.lojal.programme;

import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Times;
import io.lojal.member.Wait;
import java.util.List;

/** A way to earn points. */
final class EarnPart {
  private static final Field<String> ON =
      Field.optional(
          "on", Names.NAME, null, "The event that earns: `purchase`, or one under `events`.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when",
          Phrase.EXPRESSION,
          null,
          "Only events for which this is true; where it looks at `line.`, only those lines.");
  private static final Field<ByLevel.Value<Long>> TIMES =
      Field.optional(
          "times",
          new ByLevel<>("a factor", new Factor()),
          null,
          "Multiplies the points, like 2; or by level, like {my-ladder: {green: 1, gold: 1.2}}.");
  private static final Field<Rounding> ROUND =
      Field.optional(
          "round",
          new Choice<Rounding>()
              .or("down", Rounding.DOWN)
              .or("up", Rounding.UP)
              .or("half-up", Rounding.HALF_UP),
          Rounding.DOWN,
          "What becomes of a part of a point: down (default), up, half-up.");
  private static final Field<WaitForm.Value> PENDING =
      Field.optional(
          "pending", new WaitForm(), null, "How long these points are pending; else the wallet's.");
  private static final Field<Written> AT_MOST =
      Field.optional("at-most", CapPart.AT_MOST, null, "How often it gives points.");

  static final Part PART =
      Part.of(
              "a way to earn",
              ON,
              WHEN,
              RewardForm.POINTS,
              RewardForm.BASIS,
              RewardForm.RATES,
              RewardForm.BANDS,
              RewardForm.OF,
              TIMES,
              ROUND,
              PENDING,
              AT_MOST)
          .either(
              List.of(
                  List.of(RewardForm.POINTS, ON),
                  List.of(RewardForm.BANDS, ON),
                  List.of(RewardForm.OF)));

  private EarnPart() {}

  /** The event that a rule looks at; null where it looks at another rule, or that was refused. */
  static DeclaredEvent event(Written written, Planning planning) {
    return planning.event(written, ON);
  }

  /**
   * Planned; null where something in the programme was refused.
   *
   * @param siblings the wallet's ways to earn
   * @param pending the wallet's own
   * @param capped whether the wallet's cap holds for it
   */
  static Rules.Earn plan(
      String wallet,
      Placed<Written> placed,
      Siblings siblings,
      Wait pending,
      boolean capped,
      Planning planning) {
    Written written = placed.value();
    String rule = wallet + "/" + placed.name();
    DeclaredEvent event = siblings.event(placed);
    boolean ofRule = written.has(RewardForm.OF);
    Formula when = planning.condition(rule, written, WHEN, event, !ofRule);
    RewardForm.Planned reward = RewardForm.plan(rule, placed, event, siblings, planning);
    Times times = times(written, planning);
    Wait wait = written.has(PENDING) ? WaitForm.plan(written.get(PENDING), planning) : pending;
    var atMost = CapPart.atMost(rule, written.get(AT_MOST), event, planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Earn(
        placed.name(),
        event.match(),
        Formula.condition(when),
        Formula.byLine(when) || reward.byLine(),
        reward.reward(),
        times,
        written.get(ROUND),
        wait,
        atMost,
        capped);
  }

  private static Times times(Written written, Planning planning) {
    ByLevel.Value<Long> value = written.get(TIMES);
    if (value == null) {
      return Times.ONCE;
    }
    if (value.ladder() == null) {
      return new Times(-1, new long[] {value.all()});
    }
    List<Long> factors = planning.byLevel(value.ladder());
    return factors == null
        ? Times.ONCE
        : new Times(
            planning.ladder(value.ladder().name()),
            factors.stream().mapToLong(Long::longValue).toArray());
  }
}
