package io.lojal.programme;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.RuleFailedException;
import io.lojal.member.Scope;

/**
 * An expression, checked and planned. Immutable: one is shared by all threads, and each evaluation
 * brings its own scope.
 */
final class Formula {
  /** CEL's own limits are generous; a rule that needs more than this is not one to be read. */
  static final CelOptions LIMITS =
      CelOptions.current()
          .maxExpressionCodePointSize(2_000)
          .maxParseRecursionDepth(32)
          .comprehensionMaxIterations(1_000)
          .maxRegexProgramSize(500)
          .build();

  private final String where;
  private final Term term;
  private final Interpreted interpreted;
  private final boolean byLine;

  /**
   * @param where the rule and the field, for messages
   * @param interpreted the same as the term: it says why there is no value
   */
  Formula(String where, Term term, Interpreted interpreted) {
    this.where = where;
    this.term = term;
    this.interpreted = interpreted;
    this.byLine = interpreted.words().keySet().stream().anyMatch(EventWords::isOfLine);
  }

  /** Whether it looks at the lines of a purchase one by one; not where none was written. */
  static boolean byLine(Formula written) {
    return written != null && written.byLine;
  }

  /** Always true where none was written. */
  static Condition condition(Formula written) {
    if (written == null) {
      return Condition.ALWAYS;
    }
    Condition condition = ((Term.Truth) written.term).condition();
    return scope -> {
      try {
        return condition.test(scope);
      } catch (RuntimeException e) {
        return (Boolean) written.interpreted(scope);
      }
    };
  }

  /** Null where none was written. */
  static Amount amount(Formula written) {
    if (written == null) {
      return null;
    }
    Amount amount = ((Term.Whole) written.term).amount();
    return scope -> {
      try {
        return amount.of(scope);
      } catch (RuntimeException e) {
        return (Long) written.interpreted(scope);
      }
    };
  }

  /** Null where none was written. */
  static Label label(Formula written) {
    if (written == null) {
      return null;
    }
    Label label = ((Term.Text) written.term).label();
    return scope -> {
      try {
        return label.of(scope);
      } catch (RuntimeException e) {
        return (String) written.interpreted(scope);
      }
    };
  }

  /** What has no value fails in the interpreter's words, which has the last one. */
  private Object interpreted(Scope scope) {
    try {
      return interpreted.value(scope);
    } catch (CelEvaluationException e) {
      throw new RuleFailedException(where + ": " + e.getMessage());
    }
  }
}
