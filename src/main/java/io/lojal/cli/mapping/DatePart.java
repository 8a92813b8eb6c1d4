package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.Written;

/** A date besides that of the event. */
final class DatePart {
  private static final Field<Wording> TEXT =
      Field.needed("text", new WordsForm(), "Where it stands, like \"{born}\".");
  private static final Field<TimePattern> PATTERN =
      Field.optional(
          "pattern",
          TimePart.TIME_PATTERN,
          TimePattern.of("yyyy-MM-dd"),
          "How it is written. Default yyyy-MM-dd.");

  private static final Part PART = Part.of("a date", TEXT, PATTERN);

  private DatePart() {}

  static Field<Written> field(String name, String says) {
    return Field.optional(name, PART, null, says);
  }

  static Dates plan(Written whole, Field<Written> field, Columns columns) {
    Written written = whole.get(field);
    return written == null
        ? Dates.NONE
        : new Dates(field.name(), columns.words(written, TEXT), written.get(PATTERN));
  }
}
