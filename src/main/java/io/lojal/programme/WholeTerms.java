package io.lojal.programme;

import io.lojal.member.Amount;
import io.lojal.member.Condition;

/** Operations on whole numbers. What does not fit into 64 bits has no value. */
final class WholeTerms {
  private WholeTerms() {}

  /** What a function makes of whole numbers; null where it is none that is known. */
  static Term of(String function, Amount[] of) {
    Amount left = of[0];
    Amount right = of[of.length - 1];
    Condition compared =
        right instanceof Term.SameWhole same
            ? compared(function, left, same.value())
            : compared(function, left, right);
    if (compared != null) {
      return new Term.Truth(compared);
    }
    return switch (function) {
      case "_+_" -> whole(scope -> Math.addExact(left.of(scope), right.of(scope)));
      case "_-_" -> whole(scope -> Math.subtractExact(left.of(scope), right.of(scope)));
      case "_*_" -> whole(scope -> Math.multiplyExact(left.of(scope), right.of(scope)));
      case "_/_" -> whole(scope -> divided(left.of(scope), right.of(scope)));
      case "_%_" -> whole(scope -> left.of(scope) % right.of(scope));
      case "-_" -> whole(scope -> Math.negateExact(left.of(scope)));
      case "int" -> whole(left);
      case "string" -> new Term.Text(scope -> Long.toString(left.of(scope)));
      default -> null;
    };
  }

  private static Term whole(Amount amount) {
    return new Term.Whole(amount);
  }

  private static long divided(long left, long right) {
    if (left == Long.MIN_VALUE && right == -1) {
      throw new NoValueException();
    }
    return left / right;
  }

  /** With what most conditions compare: a number that the programme names. */
  private static Condition compared(String function, Amount left, long right) {
    return switch (function) {
      case "_==_" -> scope -> left.of(scope) == right;
      case "_!=_" -> scope -> left.of(scope) != right;
      case "_<_" -> scope -> left.of(scope) < right;
      case "_<=_" -> scope -> left.of(scope) <= right;
      case "_>_" -> scope -> left.of(scope) > right;
      case "_>=_" -> scope -> left.of(scope) >= right;
      default -> null;
    };
  }

  private static Condition compared(String function, Amount left, Amount right) {
    return switch (function) {
      case "_==_" -> scope -> left.of(scope) == right.of(scope);
      case "_!=_" -> scope -> left.of(scope) != right.of(scope);
      case "_<_" -> scope -> left.of(scope) < right.of(scope);
      case "_<=_" -> scope -> left.of(scope) <= right.of(scope);
      case "_>_" -> scope -> left.of(scope) > right.of(scope);
      case "_>=_" -> scope -> left.of(scope) >= right.of(scope);
      default -> null;
    };
  }
}
