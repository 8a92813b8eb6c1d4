package io.lojal.programme;

import io.lojal.member.LevelGift;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import java.util.List;
import java.util.Map;

/** Levels that members may give to each other. */
final class LevelGiftPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.GIFT);

  private static final Field<String> TIER =
      Field.needed("tier", Names.NAME, "The ladder under `tiers`.");
  private static final Field<String> LEVEL =
      Field.needed("level", Names.NAME, "The level that the other holds at least.");
  private static final Field<Period> FOR =
      Field.needed("for", Wordings.SPAN_ONLY, "How long, like `1mo`.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only givers of whom this is true.");
  private static final Field<Written> MOST =
      Field.optional("at-most", CapPart.TIMES_PER, null, "How often a member gives in a window.");

  static final Part PART = Part.of("a gift of a level", TIER, LEVEL, FOR, WHEN, MOST, SAY.field());

  private LevelGiftPart() {}

  /** Planned; null where something in the programme was refused. */
  static LevelGift plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.GIFT.full(placed.name());
    Integer ladder = planning.place(RuleKind.LADDER, written, TIER);
    int level = level(written, planning);
    Formula when = planning.conditionOnOutcome(rule, written, WHEN);
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new LevelGift(
        rule,
        placed.name(),
        Formula.condition(when),
        ladder,
        level,
        written.get(FOR),
        CapPart.atMost(written.get(MOST)));
  }

  /** The place of a level above the lowest. */
  private static int level(Written written, Planning planning) {
    List<String> levels = planning.levels(written.get(TIER));
    String name = written.get(LEVEL);
    if (name != null && !levels.isEmpty() && levels.indexOf(name) < 1) {
      planning
          .draft()
          .refuse(
              ProblemCode.UNKNOWN_REFERENCE,
              written.at(LEVEL),
              "no level above the lowest is called `" + name + "`",
              Nearest.hint(name, levels, "name a level of this ladder"));
    }
    return levels.indexOf(name);
  }
}
