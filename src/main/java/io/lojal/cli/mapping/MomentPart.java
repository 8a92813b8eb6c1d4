package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Known;
import io.lojal.programme.Part;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;
import java.time.ZoneId;

/** A time besides that of the event, often only a date. */
final class MomentPart {
  private static final Field<Wording> TEXT =
      Field.needed("text", new WordsForm(), "Where it stands, like \"{earned}\".");
  private static final Field<TimePattern> PATTERN =
      Field.optional(
          "pattern",
          TimePart.TIME_PATTERN,
          TimePattern.of("yyyy-MM-dd"),
          "How it is written. Default yyyy-MM-dd.");
  private static final Field<String> ZONE =
      Field.optional("zone", Known.ZONE, null, "Whose clock it was. Default: that of `time`.");

  private static final Part PART = Part.of("a time", TEXT, PATTERN, ZONE);

  private MomentPart() {}

  static Field<Written> field(String name, String says) {
    return Field.optional(name, PART, null, says);
  }

  /** A date alone is the day's beginning. */
  static Moments from(Written whole, Field<Written> field, ZonedColumns columns) {
    return plan(whole, field, columns, false);
  }

  /** A date alone is the day's end: it is the last day. */
  static Moments until(Written whole, Field<Written> field, ZonedColumns columns) {
    return plan(whole, field, columns, true);
  }

  private static Moments plan(
      Written whole, Field<Written> field, ZonedColumns zoned, boolean dayEnds) {
    Written written = whole.get(field);
    if (written == null) {
      return Moments.NONE;
    }
    Columns columns = zoned.columns();
    Words text = columns.words(written, TEXT);
    TimePattern pattern = written.get(PATTERN);
    if (pattern == null) {
      return Moments.NONE;
    }
    if (pattern.hasOffset() && written.has(ZONE)) {
      TimePart.refuseZone(written, ZONE, columns);
    }
    String zone = written.has(ZONE) ? written.get(ZONE) : zoned.zone();
    if (!pattern.hasOffset() && !written.has(ZONE) && zone == null) {
      columns
          .draft()
          .refuse(
              ProblemCode.MISSING_FIELD,
              written.node(),
              "`" + field.name() + "` needs `zone`, as `time` has none",
              "add `zone`, like `Europe/Stockholm`");
    }
    ZoneId clock = zone == null ? null : ZoneId.of(zone);
    return new Moments(text, Times.besides(field.name(), text, pattern, clock, dayEnds));
  }
}
