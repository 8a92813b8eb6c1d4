package io.lojal.cli.mapping;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a field of an event says, from the columns of a row: the first alternative that applies and
 * is not empty. A template in which any column is empty is empty as a whole: half an id would make
 * one receipt of many.
 */
public final class Words {
  /** For what the mapping does not say. */
  public static final Words NOTHING = new Words(List.of());

  /**
   * @param when whether it applies to a row
   */
  record Alternative(Predicate<Row> when, List<Piece> template) {}

  /**
   * A part of a template.
   *
   * @param text as it is; not looked at where there is a column
   * @param column from 0; -1 for text
   */
  record Piece(String text, int column) {}

  private final List<Alternative> alternatives;

  Words(List<Alternative> alternatives) {
    this.alternatives = List.copyOf(alternatives);
  }

  /** Empty where the row does not say. */
  public String of(Row row) {
    for (Alternative alternative : alternatives) {
      if (alternative.when().test(row)) {
        String filled = filled(alternative.template(), row);
        if (!filled.isEmpty()) {
          return filled;
        }
      }
    }
    return "";
  }

  private static String filled(List<Piece> template, Row row) {
    if (template.size() == 1) {
      return say(template.get(0), row);
    }
    StringBuilder filled = new StringBuilder();
    for (Piece piece : template) {
      String said = say(piece, row);
      if (said.isEmpty()) {
        return "";
      }
      filled.append(said);
    }
    return filled.toString();
  }

  private static String say(Piece piece, Row row) {
    return piece.column() < 0 ? piece.text() : row.field(piece.column());
  }
}
