package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Named;
import io.lojal.programme.Names;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.Written;
import java.util.List;

/** What members did, besides buying. */
final class ActivityPart {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> TYPE =
      Field.needed("type", WORDS, "What was done, as a programme's `activity` names it.");
  private static final Field<Wording> PLACE =
      Field.optional("place", WORDS, null, "Where: a resort, a lift, a page.");
  private static final Field<List<Placed<Wording>>> MEASURES =
      Field.optional(
          "measures",
          new Named<>("measures", Names.PRODUCERS, WORDS),
          List.of(),
          "Whole numbers, in the unit that their name states.");
  private static final Field<List<Placed<Wording>>> ATTRIBUTES =
      Field.optional(
          "attributes",
          new Named<>("attributes", Names.PRODUCERS, WORDS),
          List.of(),
          "Words worth a condition.");
  private static final Field<Written> CREDIT_FROM =
      DatePart.field("credit-from", "The first day that it counts for.");
  private static final Field<Written> CREDIT_TO =
      DatePart.field("credit-to", "The last day that it counts for.");

  static final Part PART =
      Part.of("an activity", TYPE, PLACE, MEASURES, ATTRIBUTES, CREDIT_FROM, CREDIT_TO);

  private ActivityPart() {}

  static Activities plan(Written written, Columns columns) {
    return new Activities(
        columns.words(written, TYPE),
        columns.words(written, PLACE),
        columns.named(written, MEASURES),
        columns.named(written, ATTRIBUTES),
        DatePart.plan(written, CREDIT_FROM, columns),
        DatePart.plan(written, CREDIT_TO, columns));
  }
}
