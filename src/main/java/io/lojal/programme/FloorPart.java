package io.lojal.programme;

import io.lojal.member.Floor;
import io.lojal.member.Match;
import io.lojal.member.Period;
import java.util.List;

/** A level that a member does not fall below while something lasts. */
final class FloorPart {
  private static final Field<String> LEVEL =
      Field.needed("level", Names.NAME, "The level that is held at least.");
  private static final Field<Phrase> WHILE =
      Field.optional("while", Phrase.EXPRESSION, null, "As long as this is true of the member.");
  private static final Field<String> ON =
      Field.optional("on", Names.NAME, null, "The event that it begins with.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when", Phrase.EXPRESSION, null, "With `on`: only events for which this is true.");
  private static final Field<Period> FOR =
      Field.optional("for", Wordings.SPAN_ONLY, null, "With `on`: how long, like `3mo`.");
  private static final Field<String> UNTIL =
      Field.optional("until", Names.NAME, null, "With `on`: the event that it ends with.");

  static final Part PART =
      Part.of("a floor", LEVEL, WHILE, ON, WHEN, FOR, UNTIL)
          .either(List.of(List.of(WHILE), List.of(FOR, ON), List.of(UNTIL, ON)));

  private FloorPart() {}

  /**
   * Planned; null where something was refused.
   *
   * @param levels of the ladder, lowest first
   */
  static Floor plan(String rule, Placed<Written> placed, List<String> levels, Planning planning) {
    Written written = placed.value();
    Draft draft = planning.draft();
    int level = levels.indexOf(String.valueOf(written.get(LEVEL)));
    if (level < 1 && written.get(LEVEL) != null) {
      draft.refuse(
          ProblemCode.UNKNOWN_REFERENCE,
          written.at(LEVEL),
          "no level above the lowest is called `" + written.get(LEVEL) + "`",
          Nearest.hint(written.get(LEVEL), levels, "name a level of this ladder"));
    }
    String where = rule + ", " + placed.name();
    Formula lasts = planning.conditionOnMember(where, written, WHILE);
    DeclaredEvent on = planning.event(written, ON);
    DeclaredEvent until = planning.event(written, UNTIL);
    Formula when = planning.condition(where, written, WHEN, on, false);
    checkWhen(written, draft);
    if (planning.hasProblems()) {
      return null;
    }
    Match begins = on == null ? null : on.match();
    return new Floor(
        placed.name(),
        level,
        begins,
        Formula.condition(begins == null ? lasts : when),
        written.get(FOR),
        until == null ? null : until.match());
  }

  private static void checkWhen(Written written, Draft draft) {
    if (written.has(WHILE) && written.has(WHEN)) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(WHEN),
          "`when` does not go with `while`",
          "keep one of them");
    }
  }
}
