package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;

/** How far members were in another system: levels, counts, streaks and badges. */
final class OpenedProgress {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> LADDER =
      Field.needed("ladder", WORDS, "The ladder, as the programme names it.");
  private static final Field<Wording> LEVEL_NAME =
      Field.needed("level", WORDS, "The level, as the programme names it; empty for none.");
  private static final Field<Written> LEVEL_DATE =
      DatePart.field("date", "A day of the window in which it is held. Empty: the opening's.");

  static final Part LEVEL = Part.of("a level", LADDER, LEVEL_NAME, LEVEL_DATE);

  private static final Field<Wording> METER =
      Field.needed("meter", WORDS, "The meter, as the programme names it.");
  private static final Field<Wording> TEXT =
      Field.optional("text", WORDS, null, "What it was counted for, where the meter tells it.");
  private static final Field<Written> COUNT_DATE =
      DatePart.field("date", "The day. Empty: the opening's.");
  private static final Field<Wording> VALUE =
      Field.optional("value", WORDS, null, "What was counted. Default 1.");
  private static final Field<Wording> CURRENCY =
      Field.optional(
          "currency", WORDS, null, "ISO 4217: the value is an amount of it, in major units.");

  static final Part COUNT = Part.of("a count", METER, TEXT, COUNT_DATE, VALUE, CURRENCY);

  private static final Field<Wording> STREAK_NAME =
      Field.needed("streak", WORDS, "The streak, as the programme names it.");
  private static final Field<Wording> LENGTH =
      Field.needed("length", WORDS, "Finished periods in a row; empty for no streak.");
  private static final Field<Written> SINCE =
      DatePart.field("since", "A day of its first period. Empty: of the present one.");
  private static final Field<Written> DAY =
      DatePart.field("day", "A day of the present period. Empty: the opening's.");
  private static final Field<Wording> DONE =
      Field.optional("count", WORDS, null, "What was done in the present period.");
  private static final Field<Wording> FREEZES =
      Field.optional("freezes", WORDS, null, "Freezes held.");

  static final Part STREAK = Part.of("a streak", STREAK_NAME, LENGTH, SINCE, DAY, DONE, FREEZES);

  private static final Field<Wording> BADGE_NAME =
      Field.needed("badge", WORDS, "The badge, as the programme names it; empty for none.");
  private static final Field<Wording> EARNED_FOR =
      Field.optional("text", WORDS, null, "What it was earned for, or what is collected.");
  private static final Field<Wording> NUMBER =
      Field.optional(
          "number", WORDS, null, "The highest number that was earned, of a badge in numbers.");

  static final Part BADGE = Part.of("a badge", BADGE_NAME, EARNED_FOR, NUMBER);

  private OpenedProgress() {}

  static Openings.Level level(Written written, Columns columns) {
    return new Openings.Level(
        columns.words(written, LADDER),
        columns.words(written, LEVEL_NAME),
        DatePart.plan(written, LEVEL_DATE, columns));
  }

  static Openings.Count count(Written written, Columns columns) {
    if (!written.has(VALUE) && !written.has(COUNT_DATE) && !written.has(TEXT)) {
      columns
          .draft()
          .refuse(
              ProblemCode.MISSING_FIELD,
              written.node(),
              "a count needs `value`, `date` or `text`",
              "add `value` for a number, `date` for a day, `text` for one of different texts");
    }
    return new Openings.Count(
        columns.words(written, METER),
        columns.words(written, TEXT),
        DatePart.plan(written, COUNT_DATE, columns),
        columns.words(written, VALUE),
        written.has(VALUE),
        columns.words(written, CURRENCY));
  }

  static Openings.Streak streak(Written written, Columns columns) {
    return new Openings.Streak(
        columns.words(written, STREAK_NAME),
        columns.words(written, LENGTH),
        DatePart.plan(written, SINCE, columns),
        DatePart.plan(written, DAY, columns),
        columns.words(written, DONE),
        columns.words(written, FREEZES));
  }

  static Openings.Badge badge(Written written, Columns columns) {
    return new Openings.Badge(
        columns.words(written, BADGE_NAME),
        columns.words(written, EARNED_FOR),
        columns.words(written, NUMBER));
  }
}
