package io.lojal.cli.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date that a row may say. */
public final class Dates {
  /** For what the mapping does not say. */
  static final Dates NONE = new Dates("", Words.NOTHING, null);

  private final String field;
  private final Words text;
  private final TimePattern pattern;

  Dates(String field, Words text, TimePattern pattern) {
    this.field = field;
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * Null where the row does not say.
   *
   * @throws BadRowException where there is no such date
   */
  public LocalDate of(Row row) throws BadRowException {
    String word = text.of(row);
    if (word.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.from(pattern.parse(word));
    } catch (DateTimeException e) {
      throw new BadRowException(
          RefusalCode.BAD_TIME,
          field + " is `" + word + "`, not as in `" + pattern.written() + "`");
    }
  }
}
