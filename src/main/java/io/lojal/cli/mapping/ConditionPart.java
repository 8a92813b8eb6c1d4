package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Listing;
import io.lojal.programme.Part;
import io.lojal.programme.Phrase;
import io.lojal.programme.Placed;
import io.lojal.programme.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Some rows, told by what stands in one column. */
final class ConditionPart {
  static final Field<Phrase> COLUMN =
      Field.needed("column", WordsForm.TEMPLATE, "The column that is looked at.");
  private static final Field<List<Placed<Phrase>>> IS =
      Field.optional(
          "is",
          new Listing<>(WordsForm.TEMPLATE),
          null,
          "Any of these words stands there; '' for nothing.");
  private static final Field<List<Placed<Phrase>>> IS_NOT =
      Field.optional(
          "is-not",
          new Listing<>(WordsForm.TEMPLATE),
          null,
          "None of these words stands there; '' for nothing.");
  private static final Field<Phrase> STARTS_WITH =
      Field.optional("starts-with", WordsForm.TEMPLATE, null, "What stands there begins so.");
  private static final Field<BigDecimal> BELOW =
      Field.optional("below", new Decimal(), null, "A number below this one stands there.");
  private static final Field<BigDecimal> ABOVE =
      Field.optional("above", new Decimal(), null, "A number above this one stands there.");

  static final Part PART =
      Part.of("a condition", COLUMN, IS, IS_NOT, STARTS_WITH, BELOW, ABOVE)
          .either(
              List.of(
                  List.of(IS),
                  List.of(IS_NOT),
                  List.of(STARTS_WITH),
                  List.of(BELOW),
                  List.of(ABOVE)));

  private ConditionPart() {}

  /**
   * Whether a row is one of them; null where the condition was refused.
   *
   * @param column from 0
   */
  static Predicate<Row> plan(Written written, int column, Numbers numbers) {
    if (written.get(IS) != null) {
      Set<String> words = words(written.get(IS));
      return row -> words.contains(row.field(column));
    }
    if (written.get(IS_NOT) != null) {
      Set<String> words = words(written.get(IS_NOT));
      return row -> !words.contains(row.field(column));
    }
    if (written.get(STARTS_WITH) != null) {
      String start = written.get(STARTS_WITH).text();
      return row -> row.field(column).startsWith(start);
    }
    if (written.get(BELOW) != null) {
      return compared(column, numbers, written.get(BELOW), sign -> sign < 0);
    }
    return written.get(ABOVE) == null
        ? null
        : compared(column, numbers, written.get(ABOVE), sign -> sign > 0);
  }

  private static Set<String> words(List<Placed<Phrase>> written) {
    return written.stream().map(each -> each.value().text()).collect(Collectors.toSet());
  }

  /** What is no number is neither below nor above one. */
  private static Predicate<Row> compared(
      int column, Numbers numbers, BigDecimal bound, IntPredicate sign) {
    return row -> {
      BigDecimal number = numbers.read(row.field(column));
      return number != null && sign.test(number.compareTo(bound));
    };
  }
}
