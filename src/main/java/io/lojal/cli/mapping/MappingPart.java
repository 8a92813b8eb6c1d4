package io.lojal.cli.mapping;

import io.lojal.programme.Choice;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Flag;
import io.lojal.programme.Named;
import io.lojal.programme.Names;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The whole of a mapping. */
final class MappingPart {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> ID =
      Field.needed(
          "id",
          WORDS,
          "The event's id, the same on every import; rows of one id are one receipt or opening.");
  private static final Field<Wording> MEMBER =
      Field.needed("member", WORDS, "Whom it is about. Rows that do not say are refused.");
  private static final Field<Written> TIME =
      Field.needed("time", TimePart.PART, "When it happened.");
  private static final Field<Wording> SOURCE =
      Field.optional("source", WORDS, null, "Who recorded it, like till-12.");
  private static final Field<Wording> CHANNEL =
      Field.optional("channel", WORDS, null, "Where the member was, like shop or web.");
  private static final Field<Wording> SEQUENCE =
      Field.optional("sequence", WORDS, null, "The order among events of one time.");
  private static final Field<Boolean> REPEATS =
      Field.needed(
          "repeats",
          new Choice<Boolean>().or("keep", true).or("drop", false),
          "A row that is the same in every field as one before: keep it as a second one, or drop"
              + " it.");
  private static final Field<Boolean> SORTED =
      Field.optional(
          "sorted",
          new Flag(),
          true,
          "Whether the file is in order of time, and the rows of a receipt are near each other."
              + " If not, write false: it is held in memory and sorted.");
  private static final Field<Written> CSV =
      Field.optional("csv", DialectPart.PART, null, "What kind of CSV it is.");
  private static final Field<Written> NUMBERS =
      Field.optional("numbers", NumbersPart.PART, null, "How numbers are written.");
  private static final Field<List<Placed<Written>>> DROP =
      Field.optional(
          "drop",
          new Named<>("rows to drop", Names.NAME, ConditionPart.PART),
          List.of(),
          "Rows that are left out, under a name of yours by which they are counted.");
  private static final Field<Written> PURCHASE =
      Field.optional("purchase", ReceiptPart.BOUGHT, null, "Each row is a line of a receipt.");
  private static final Field<Written> RETURN =
      Field.optional("return", ReceiptPart.CAME_BACK, null, "Each row is something returned.");
  private static final Field<Written> ACTIVITY =
      Field.optional("activity", ActivityPart.PART, null, "Each row is something done.");
  private static final Field<Written> ABOUT =
      Field.optional("about-member", MemberPart.PART, null, "Each row tells who a member is.");
  private static final Field<Written> OPENING =
      Field.optional(
          "opening", OpeningPart.PART, null, "Each row is some of what a member had elsewhere.");
  private static final Field<Written> REDEMPTION =
      Field.optional("redemption", RedemptionPart.PART, null, "Each row is points spent.");

  static final Part PART =
      Part.of(
              "a mapping",
              ID,
              MEMBER,
              TIME,
              SOURCE,
              CHANNEL,
              SEQUENCE,
              REPEATS,
              SORTED,
              CSV,
              NUMBERS,
              DROP,
              PURCHASE,
              RETURN,
              ACTIVITY,
              ABOUT,
              OPENING,
              REDEMPTION)
          .either(
              List.of(
                  List.of(PURCHASE),
                  List.of(RETURN),
                  List.of(ACTIVITY),
                  List.of(ABOUT),
                  List.of(OPENING),
                  List.of(REDEMPTION)));

  private MappingPart() {}

  /** How the file is to be read; null where that was refused. */
  static Dialect dialect(Written written) {
    if (!written.has(CSV)) {
      return Dialect.USUAL;
    }
    Written csv = written.get(CSV);
    return csv == null ? null : DialectPart.plan(csv);
  }

  static Numbers numbers(Written written, Draft draft) {
    return NumbersPart.plan(written.get(NUMBERS), draft);
  }

  /** Whole only where nothing was refused. */
  static Mapping plan(Written written, Dialect dialect, Columns columns) {
    Written time = written.get(TIME);
    return new Mapping(
        dialect,
        !Boolean.FALSE.equals(written.get(SORTED)),
        Boolean.TRUE.equals(written.get(REPEATS)),
        drops(written, columns),
        columns.words(written, ID),
        columns.words(written, MEMBER),
        time == null ? null : TimePart.plan(time, columns),
        columns.words(written, SOURCE),
        columns.words(written, CHANNEL),
        columns.words(written, SEQUENCE),
        columns.numbers(),
        content(written, columns));
  }

  private static Map<String, Predicate<Row>> drops(Written written, Columns columns) {
    Map<String, Predicate<Row>> drops = new LinkedHashMap<>();
    List<Placed<Written>> all = written.get(DROP);
    if (all != null) {
      all.forEach(each -> drops.put(each.name(), columns.condition(each.value())));
    }
    return drops;
  }

  private static Content content(Written written, Columns columns) {
    if (written.get(PURCHASE) != null) {
      return ReceiptPart.bought(written.get(PURCHASE), columns);
    }
    if (written.get(RETURN) != null) {
      return ReceiptPart.cameBack(written.get(RETURN), columns);
    }
    if (written.get(ACTIVITY) != null) {
      return ActivityPart.plan(written.get(ACTIVITY), columns);
    }
    if (written.get(OPENING) != null) {
      Written time = written.get(TIME);
      String zone = time == null ? null : TimePart.zone(time);
      return OpeningPart.plan(written.get(OPENING), new ZonedColumns(columns, zone));
    }
    if (written.get(REDEMPTION) != null) {
      return RedemptionPart.plan(written.get(REDEMPTION), columns);
    }
    return written.get(ABOUT) == null ? null : MemberPart.plan(written.get(ABOUT), columns);
  }
}
