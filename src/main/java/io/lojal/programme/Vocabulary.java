package io.lojal.programme;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What expressions in one kind of place can name, and how each name is read. */
final class Vocabulary {
  /**
   * @param reads the value, straight from what is looked at
   */
  record Word(CelType type, Term reads) {}

  private final SortedMap<String, Word> words = new TreeMap<>();
  private CelCompiler compiler;

  Vocabulary with(Vocabulary other) {
    Vocabulary both = new Vocabulary();
    both.words.putAll(words);
    both.words.putAll(other.words);
    return both;
  }

  Vocabulary add(String name, CelType type, Term reads) {
    words.put(name, new Word(type, reads));
    return this;
  }

  Vocabulary addText(String name, Label reads) {
    return add(name, SimpleType.STRING, new Term.Text(reads));
  }

  Vocabulary addWhole(String name, Amount reads) {
    return add(name, SimpleType.INT, new Term.Whole(reads));
  }

  Vocabulary addTruth(String name, Condition reads) {
    return add(name, SimpleType.BOOL, new Term.Truth(reads));
  }

  Word word(String name) {
    return words.get(name);
  }

  /** Sorted. */
  Set<String> names() {
    return words.keySet();
  }

  /** Made when first asked for: a place without expressions costs nothing. */
  CelCompiler compiler() {
    if (compiler == null) {
      CelCompilerBuilder builder =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(Formula.LIMITS)
              .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
      words.forEach((name, word) -> builder.addVar(name, word.type()));
      compiler = builder.build();
    }
    return compiler;
  }
}
