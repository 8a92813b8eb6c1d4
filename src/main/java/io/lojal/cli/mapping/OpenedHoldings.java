package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.Written;

/** What members held in another system: points, stamp cards and vouchers. */
final class OpenedHoldings {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> WALLET =
      Field.needed("wallet", WORDS, "The wallet, as the programme names it.");
  private static final Field<Wording> POINTS =
      Field.needed("points", WORDS, "How many are left; empty or 0 for none.");
  private static final Field<Wording> PURCHASE =
      Field.optional("purchase", WORDS, null, "The id of the purchase that they came from.");
  private static final Field<Written> EARNED =
      MomentPart.field("earned", "What their validity counts from. Empty: the opening.");
  private static final Field<Written> AVAILABLE =
      MomentPart.field("available", "From when on they can be spent. Empty: at once.");
  private static final Field<Written> EXPIRES =
      MomentPart.field("expires", "The last day, or when it is over. Empty: by the programme.");

  static final Part LOT = Part.of("a lot", WALLET, POINTS, PURCHASE, EARNED, AVAILABLE, EXPIRES);

  private static final Field<Wording> CARD_NAME =
      Field.needed("card", WORDS, "The card, as the programme names it.");
  private static final Field<Wording> STAMPS =
      Field.needed("stamps", WORDS, "Stamps on the present one.");
  private static final Field<Wording> FILLED =
      Field.optional("filled", WORDS, null, "How many were filled before it.");

  static final Part CARD = Part.of("a stamp card", CARD_NAME, STAMPS, FILLED);

  private static final Field<Wording> KIND =
      Field.needed("kind", WORDS, "The kind, as the programme names it.");
  private static final Field<Wording> ID =
      Field.needed("id", WORDS, "What tells it from others of the kind; empty for none.");
  private static final Field<Written> USED =
      MomentPart.field("used", "When it was used. Empty: it is open.");
  private static final Field<Wording> REACTIVATIONS =
      Field.optional("reactivations", WORDS, null, "How often it was given back.");

  static final Part VOUCHER = Part.of("a voucher", KIND, ID, EXPIRES, USED, REACTIVATIONS);

  private OpenedHoldings() {}

  static Openings.Lot lot(Written written, ZonedColumns zoned) {
    Columns columns = zoned.columns();
    return new Openings.Lot(
        columns.words(written, WALLET),
        columns.words(written, POINTS),
        columns.words(written, PURCHASE),
        MomentPart.from(written, EARNED, zoned),
        MomentPart.from(written, AVAILABLE, zoned),
        MomentPart.until(written, EXPIRES, zoned));
  }

  static Openings.Card card(Written written, Columns columns) {
    return new Openings.Card(
        columns.words(written, CARD_NAME),
        columns.words(written, STAMPS),
        columns.words(written, FILLED));
  }

  static Openings.Voucher voucher(Written written, ZonedColumns zoned) {
    Columns columns = zoned.columns();
    return new Openings.Voucher(
        columns.words(written, KIND),
        columns.words(written, ID),
        MomentPart.until(written, EXPIRES, zoned),
        MomentPart.from(written, USED, zoned),
        columns.words(written, REACTIVATIONS));
  }
}
