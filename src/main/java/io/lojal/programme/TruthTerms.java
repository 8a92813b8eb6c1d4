package io.lojal.programme;

import io.lojal.member.Condition;

/** Operations on what is true or false. */
final class TruthTerms {
  private TruthTerms() {}

  /** What a function makes of truths; null where it is none that is known. */
  static Term of(String function, Condition[] of) {
    return switch (function) {
      case "_&&_" -> new Term.Truth(and(of[0], of[1]));
      case "_||_" -> new Term.Truth(or(of[0], of[1]));
      case "!_" -> truth(scope -> !of[0].test(scope));
      case "_==_" -> truth(scope -> of[0].test(scope) == of[1].test(scope));
      case "_!=_" -> truth(scope -> of[0].test(scope) != of[1].test(scope));
      case "string" -> new Term.Text(scope -> String.valueOf(of[0].test(scope)));
      default -> null;
    };
  }

  private static Term truth(Condition condition) {
    return new Term.Truth(condition);
  }

  /** One side that is false is enough, even where the other has no value. */
  private static Condition and(Condition left, Condition right) {
    return scope -> {
      boolean holds;
      try {
        holds = left.test(scope);
      } catch (RuntimeException none) {
        if (right.test(scope)) {
          throw none;
        }
        return false;
      }
      return holds && right.test(scope);
    };
  }

  /** One side that is true is enough, even where the other has no value. */
  private static Condition or(Condition left, Condition right) {
    return scope -> {
      boolean holds;
      try {
        holds = left.test(scope);
      } catch (RuntimeException none) {
        if (!right.test(scope)) {
          throw none;
        }
        return true;
      }
      return holds || right.test(scope);
    };
  }

  /** One of two by a condition; both are of one kind. */
  static Term choice(Condition which, Term yes, Term no) {
    if (yes instanceof Term.Truth y && no instanceof Term.Truth n) {
      return truth(
          scope -> which.test(scope) ? y.condition().test(scope) : n.condition().test(scope));
    }
    if (yes instanceof Term.Whole y && no instanceof Term.Whole n) {
      return new Term.Whole(
          scope -> which.test(scope) ? y.amount().of(scope) : n.amount().of(scope));
    }
    if (yes instanceof Term.Text y && no instanceof Term.Text n) {
      return new Term.Text(scope -> which.test(scope) ? y.label().of(scope) : n.label().of(scope));
    }
    return new Term.Thing(scope -> which.test(scope) ? yes.value(scope) : no.value(scope));
  }
}
