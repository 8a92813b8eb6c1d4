package io.lojal.programme;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;

/** Checks expressions against what they can see, and plans them. */
final class Formulas {
  private final Draft draft;

  Formulas(Draft draft) {
    this.draft = draft;
  }

  /**
   * Planned; null where it was refused.
   *
   * @param where the rule and the field, for messages
   * @param words what it can see
   * @param elsewhere what expressions of other rules can see
   */
  Formula condition(String where, Phrase expression, Vocabulary words, Vocabulary elsewhere) {
    return plan(where, expression, check(expression, words, elsewhere), words, SimpleType.BOOL);
  }

  /** Planned; null where it was refused. Parameters as above. */
  Formula amount(String where, Phrase expression, Vocabulary words, Vocabulary elsewhere) {
    return plan(where, expression, check(expression, words, elsewhere), words, SimpleType.INT);
  }

  /** Planned; null where it was refused. Parameters as above. */
  Formula label(String where, Phrase expression, Vocabulary words, Vocabulary elsewhere) {
    return plan(where, expression, check(expression, words, elsewhere), words, SimpleType.STRING);
  }

  private Formula plan(
      String where,
      Phrase expression,
      CelAbstractSyntaxTree checked,
      Vocabulary words,
      CelType type) {
    if (checked == null || asksForText(expression, checked)) {
      return null;
    }
    if (!checked.getResultType().equals(type)) {
      refuseType(expression, checked.getResultType(), type);
      return null;
    }
    try {
      return new Formula(where, Terms.of(checked, words), Interpreted.of(checked, words));
    } catch (CelEvaluationException e) {
      draft.refuse(ProblemCode.BAD_EXPRESSION, expression.node(), 0, e.getMessage(), "");
      return null;
    }
  }

  /** Every text is in what a meter shows by text, as what is missing is 0: nobody means that. */
  private boolean asksForText(Phrase expression, CelAbstractSyntaxTree checked) {
    boolean asks = false;
    for (CelNavigableExpr each : CelNavigableAst.fromAst(checked).getRoot().allNodes().toList()) {
      if (each.expr().getKind() == ExprKind.Kind.CALL
          && each.expr().call().function().equals("@in")
          && checked
              .getType(each.expr().call().args().get(1).id())
              .orElseThrow()
              .equals(ByText.TYPE)) {
        asks = true;
        draft.refuse(
            ProblemCode.BAD_EXPRESSION,
            expression.node(),
            checked.getSource().getPositionsMap().get(each.expr().id()),
            "a text that a meter has not counted is 0, so every one is in it",
            "compare it, like `member.meter.visits['Åre'] > 0`");
      }
    }
    return asks;
  }

  private CelAbstractSyntaxTree check(Phrase expression, Vocabulary words, Vocabulary elsewhere) {
    FormulaIssues issues = new FormulaIssues(draft, expression, words, elsewhere);
    CelValidationResult result = words.compiler().parse(expression.text());
    try {
      if (!result.hasError()) {
        result = words.compiler().check(result.getAst());
      }
      for (CelIssue issue : result.getErrors()) {
        issues.refuse(issue, result.getSource());
      }
      return result.hasError() ? null : result.getAst();
    } catch (CelValidationException e) {
      draft.refuse(ProblemCode.BAD_EXPRESSION, expression.node(), 0, e.getMessage(), "");
      return null;
    }
  }

  private void refuseType(Phrase expression, CelType found, CelType wanted) {
    String what = "an amount is a whole number";
    String instead = "name a whole number";
    if (wanted.equals(SimpleType.BOOL)) {
      what = "a condition is true or false";
      instead = "compare it with something, like `... >= 100`";
    } else if (wanted.equals(SimpleType.STRING)) {
      what = "what is told apart is a text";
      instead = "name a text, like `event.place`; of a number, `string(...)`";
    }
    draft.refuse(
        ProblemCode.WRONG_EXPRESSION_TYPE,
        expression.node(),
        0,
        what + ", and this is of the type " + found.name(),
        instead);
  }
}
