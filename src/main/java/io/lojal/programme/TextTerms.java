package io.lojal.programme;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.Scope;

/** Operations on texts. */
final class TextTerms {
  private TextTerms() {}

  /** What a function makes of texts; null where it is none that is known. */
  static Term of(String function, Label[] of) {
    Label left = of[0];
    Label right = of[of.length - 1];
    return switch (function) {
      case "_==_" -> truth(equal(left, right));
      case "_!=_" -> {
        Condition equal = equal(left, right);
        yield truth(scope -> !equal.test(scope));
      }
      case "_<_" -> truth(scope -> order(scope, left, right) < 0);
      case "_<=_" -> truth(scope -> order(scope, left, right) <= 0);
      case "_>_" -> truth(scope -> order(scope, left, right) > 0);
      case "_>=_" -> truth(scope -> order(scope, left, right) >= 0);
      case "startsWith" -> truth(scope -> left.of(scope).startsWith(right.of(scope)));
      case "endsWith" -> truth(scope -> left.of(scope).endsWith(right.of(scope)));
      case "contains" -> truth(scope -> left.of(scope).contains(right.of(scope)));
      case "matches" -> matches(left, right);
      case "size" -> new Term.Whole(scope -> characters(left.of(scope)));
      case "_+_" -> new Term.Text(scope -> left.of(scope).concat(right.of(scope)));
      case "string" -> new Term.Text(left);
      default -> null;
    };
  }

  private static Term truth(Condition condition) {
    return new Term.Truth(condition);
  }

  private static Condition equal(Label left, Label right) {
    if (right instanceof Term.SameText same) {
      String text = same.value();
      return scope -> text.equals(left.of(scope));
    }
    return scope -> left.of(scope).equals(right.of(scope));
  }

  private static int order(Scope scope, Label left, Label right) {
    return left.of(scope).compareTo(right.of(scope));
  }

  /** Code points: an emoji is one. */
  private static long characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Compiled once, where it is always the same; one that is wrong or too large is refused later.
   */
  private static Term matches(Label text, Label pattern) {
    if (!(pattern instanceof Term.SameText same)) {
      return null;
    }
    try {
      Pattern compiled = Pattern.compile(same.value());
      return compiled.programSize() > Formula.LIMITS.maxRegexProgramSize()
          ? null
          : truth(scope -> compiled.matcher(text.of(scope)).find());
    } catch (PatternSyntaxException e) {
      return null;
    }
  }
}
