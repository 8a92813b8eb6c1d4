package io.lojal.cli.mapping;

import io.lojal.programme.Choice;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;

/** How numbers are written. */
final class NumbersPart {
  private static final Field<String> DECIMAL =
      Field.optional(
          "decimal",
          new Choice<String>().or("point", ".").or("comma", ","),
          ".",
          "What stands before decimals: point (the default) or comma.");
  private static final Field<String> THOUSANDS =
      Field.optional(
          "thousands",
          new Choice<String>()
              .or("none", "")
              .or("comma", ",")
              .or("point", ".")
              .or("space", " ")
              .or("apostrophe", "'"),
          "",
          "What stands between thousands: none (the default), comma, point, space or"
              + " apostrophe.");

  static final Part PART = Part.of("`numbers`", DECIMAL, THOUSANDS);

  private NumbersPart() {}

  static Numbers plan(Written written, Draft draft) {
    String decimal = written == null ? "." : written.get(DECIMAL);
    String thousands = written == null ? "" : written.get(THOUSANDS);
    if (decimal == null || thousands == null) {
      return new Numbers(".", "");
    }
    if (decimal.equals(thousands)) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(THOUSANDS),
          "decimals and thousands have the same sign",
          "write `decimal: " + (decimal.equals(",") ? "point" : "comma") + "`, or other thousands");
    }
    return new Numbers(decimal, thousands);
  }
}
