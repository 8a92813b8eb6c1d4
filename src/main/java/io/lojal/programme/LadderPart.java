package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Rules;
import java.util.List;
import java.util.Map;

/** Tiers over a meter. */
final class LadderPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.TIER);

  private static final Field<String> METER =
      Field.needed("meter", Names.NAME, "The meter that lifts a member.");
  private static final Field<Boolean> HOLDS =
      Field.optional(
          "holds",
          new Choice<Boolean>().or("window", false).or("next-window", true),
          false,
          "How long a level holds: until the meter's `window` ends (default), or through the"
              + " `next-window` too.");
  private static final Field<List<Placed<Long>>> LEVELS =
      Field.needed(
          "levels",
          new Named<>("levels", new Whole(0, 1_000_000_000_000L)),
          "The levels, lowest first, each with what the meter has to show. The first has 0.");

  static final Part PART = Part.of("a ladder", METER, HOLDS, LEVELS, SAY.field());

  private LadderPart() {}

  /** The names of its levels, lowest first, as far as they could be read. */
  static List<String> levels(Placed<Written> placed) {
    List<Placed<Long>> levels = placed.value().get(LEVELS);
    return levels == null ? List.of() : levels.stream().map(Placed::name).toList();
  }

  /** Planned; null where something in the programme was refused. */
  static Rules.Ladder plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.LADDER.full(placed.name());
    Integer meter = planning.place(RuleKind.METER, written, METER);
    Planning.Groundless groundless = planning.groundless(written.get(METER));
    if (groundless != null) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER, written.at(METER), groundless.why(), groundless.instead());
    }
    List<Placed<Long>> levels = written.get(LEVELS);
    if (levels != null) {
      checkStart(levels, written, planning.draft());
      Rising.check(levels, "levels", planning.draft());
    }
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Ladder(
        rule,
        placed.name(),
        meter,
        levels.stream()
            .map(level -> new Rules.Level(level.name(), level.value()))
            .toArray(Rules.Level[]::new),
        written.get(HOLDS));
  }

  private static void checkStart(List<Placed<Long>> levels, Written written, Draft draft) {
    if (levels.isEmpty() || levels.get(0).value() != 0) {
      draft.refuse(
          ProblemCode.GAP,
          levels.isEmpty() ? written.at(LEVELS) : levels.get(0).node(),
          "no level covers those who begin",
          "let the first level have 0");
    }
  }
}
