package io.lojal.cli.mapping;

import io.lojal.programme.Choice;
import io.lojal.programme.Field;
import io.lojal.programme.Known;
import io.lojal.programme.Part;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Text;
import io.lojal.programme.Written;
import java.time.ZoneId;

/** When it happened. */
final class TimePart {
  static final Text<TimePattern> TIME_PATTERN =
      Text.of(
          "a pattern of date and time",
          ".+",
          "year, month and day, and the time if there is one, like `yyyy-MM-dd HH:mm:ss`,"
              + " `dd.MM.yyyy` or `M/d/yy h:mm a`",
          matcher -> TimePattern.of(matcher.group()));

  private static final Field<Wording> TEXT =
      Field.needed("text", new WordsForm(), "Where it stands, like \"{date} {time}\".");
  private static final Field<TimePattern> PATTERN =
      Field.needed("pattern", TIME_PATTERN, "How it is written, like yyyy-MM-dd HH:mm:ss.");
  private static final Field<String> ZONE =
      Field.optional(
          "zone", Known.ZONE, null, "Whose clock it was, unless the pattern has an offset.");
  private static final Field<Times.Skipped> SKIPPED =
      Field.optional(
          "skipped-hour",
          new Choice<Times.Skipped>()
              .or("forward", Times.Skipped.FORWARD)
              .or("refuse", Times.Skipped.REFUSE),
          Times.Skipped.FORWARD,
          "A time that the clocks skipped: forward (the default) makes 02:30 03:30; or refuse.");
  private static final Field<Times.Repeated> REPEATED =
      Field.optional(
          "repeated-hour",
          new Choice<Times.Repeated>()
              .or("first", Times.Repeated.FIRST)
              .or("second", Times.Repeated.SECOND)
              .or("refuse", Times.Repeated.REFUSE),
          Times.Repeated.FIRST,
          "A time that came twice: first (the default), second or refuse.");

  static final Part PART = Part.of("`time`", TEXT, PATTERN, ZONE, SKIPPED, REPEATED);

  private TimePart() {}

  /** Null where it was refused. */
  static Times plan(Written written, Columns columns) {
    Words text = columns.words(written, TEXT);
    TimePattern pattern = written.get(PATTERN);
    if (pattern == null) {
      return null;
    }
    if (pattern.hasOffset() && written.has(ZONE)) {
      refuseZone(written, ZONE, columns);
    } else if (!pattern.hasOffset() && !written.has(ZONE)) {
      columns
          .draft()
          .refuse(
              ProblemCode.MISSING_FIELD,
              written.node(),
              "`time` needs `zone`",
              "add `zone`, like `Europe/Stockholm`");
    }
    String zone = written.get(ZONE);
    return new Times(
        text,
        pattern,
        zone == null ? null : ZoneId.of(zone),
        written.get(SKIPPED),
        written.get(REPEATED));
  }

  static void refuseZone(Written written, Field<String> zone, Columns columns) {
    columns
        .draft()
        .refuse(
            ProblemCode.CONFLICTING_FIELDS,
            written.at(zone),
            "the pattern has an offset, which says it",
            "drop `zone`");
  }

  /** Whose clock it is; null where that is not said, or was refused. */
  static String zone(Written written) {
    return written.get(ZONE);
  }
}
