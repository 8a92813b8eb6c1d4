package io.lojal.programme;

import io.lojal.member.Condition;
import io.lojal.member.Expression;
import java.util.ArrayList;
import java.util.List;

/** What members can show of themselves. */
final class ExpressionPart {
  /** Who is younger decides with their parents (GDPR, article 8). */
  private static final int OF_AGE = 16;

  private static final Field<Long> SHOWCASE =
      Field.optional(
          "showcase", new Whole(0, 20), 5L, "How many badges a member can show. Default 5.");
  private static final Field<Phrase> BORNE_WHEN =
      Field.needed(
          "when",
          Phrase.EXPRESSION,
          "Who may bear it, like `member.badge.first_chair > 0`; who may no more does not.");
  private static final Field<List<Placed<Written>>> TITLES =
      Field.optional(
          "titles",
          new Named<>("titles", Part.of("a title", BORNE_WHEN)),
          List.of(),
          "The titles that a member can choose from.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when",
          Phrase.EXPRESSION,
          null,
          "Who may be seen by others, if they wish to. Default: members who are registered, and not"
              + " known to be younger than 16.");

  static final Part PART = Part.of("`expression`", SHOWCASE, TITLES, WHEN);

  private ExpressionPart() {}

  /**
   * Planned; null where something in the programme was refused.
   *
   * @param written null where it was not
   */
  static Expression plan(Written written, Planning planning) {
    if (written == null) {
      return Expression.NONE;
    }
    List<Expression.Title> titles = new ArrayList<>();
    List<Placed<Written>> all = written.get(TITLES);
    for (Placed<Written> each : all == null ? List.<Placed<Written>>of() : all) {
      String rule = "expression/" + each.name();
      Formula when = planning.conditionOnMember(rule, each.value(), BORNE_WHEN);
      titles.add(new Expression.Title(each.name(), Formula.condition(when)));
    }
    Formula when = planning.conditionOnMember("expression", written, WHEN);
    if (planning.hasProblems()) {
      return null;
    }
    Condition visible = when == null ? ExpressionPart::isOfAge : Formula.condition(when);
    return new Expression(written.get(SHOWCASE).intValue(), titles, visible);
  }

  private static boolean isOfAge(io.lojal.member.Scope scope) {
    long age = Anniversaries.age(scope);
    return scope.standing().profile().registered() && (age < 0 || age >= OF_AGE);
  }
}
