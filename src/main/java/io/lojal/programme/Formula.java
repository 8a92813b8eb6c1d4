package io.lojal.programme;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.RuleFailedException;
import io.lojal.member.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * An expression, checked and planned. Immutable, as CEL's programs are: one is shared by all
 * threads, and each evaluation brings its own scope.
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
  private final CelRuntime.Program program;
  private final Map<String, Vocabulary.Word> words;
  private final boolean byLine;

  /**
   * @param where the rule and the field, for messages
   * @param words those that the program names
   */
  Formula(String where, CelRuntime.Program program, Map<String, Vocabulary.Word> words) {
    this.where = where;
    this.program = program;
    this.words = Map.copyOf(words);
    this.byLine = words.keySet().stream().anyMatch(EventWords::isOfLine);
  }

  /** Whether it looks at the lines of a purchase one by one; not where none was written. */
  static boolean byLine(Formula written) {
    return written != null && written.byLine;
  }

  /** Always true where none was written. */
  static Condition condition(Formula written) {
    return written == null ? Condition.ALWAYS : scope -> (Boolean) written.value(scope);
  }

  /** Null where none was written. */
  static Amount amount(Formula written) {
    return written == null ? null : scope -> (Long) written.value(scope);
  }

  /** Null where none was written. */
  static Label label(Formula written) {
    return written == null ? null : scope -> (String) written.value(scope);
  }

  private Object value(Scope scope) {
    try {
      return program.eval(name -> read(name, scope));
    } catch (CelEvaluationException e) {
      throw new RuleFailedException(where + ": " + e.getMessage());
    }
  }

  private Optional<Object> read(String name, Scope scope) {
    Vocabulary.Word word = words.get(name);
    return word == null ? Optional.empty() : Optional.of(word.reads().apply(scope));
  }
}
