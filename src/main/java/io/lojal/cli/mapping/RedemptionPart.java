package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.Written;

/** Points that members spent. */
final class RedemptionPart {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> WALLET =
      Field.needed("wallet", WORDS, "The wallet, as the programme names it.");
  private static final Field<Wording> POINTS =
      Field.needed("points", WORDS, "How many; signs are left out.");
  private static final Field<Wording> REWARD =
      Field.optional("reward", WORDS, null, "What they were for.");

  static final Part PART = Part.of("a redemption", WALLET, POINTS, REWARD);

  private RedemptionPart() {}

  static Redemptions plan(Written written, Columns columns) {
    return new Redemptions(
        columns.words(written, WALLET),
        columns.words(written, POINTS),
        columns.words(written, REWARD));
  }
}
