package io.lojal.cli.mapping;

import io.lojal.programme.Choice;
import io.lojal.programme.Field;
import io.lojal.programme.Named;
import io.lojal.programme.Names;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;
import java.util.List;

/** What was bought, and what came back. */
final class ReceiptPart {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Wording> CURRENCY =
      Field.needed("currency", WORDS, "ISO 4217, like SEK.");
  private static final Field<Wording> PLACE =
      Field.optional("place", WORDS, null, "Shop, resort or site.");
  private static final Field<Wording> SKU = Field.optional("sku", WORDS, null, "The item.");
  private static final Field<Wording> CATEGORY =
      Field.optional("category", WORDS, null, "What the programme calls its kind.");
  private static final Field<Wording> QUANTITY =
      Field.needed("quantity", WORDS, "Pieces, a whole number; 1 where they are weighed.");
  private static final Field<Wording> RETURNED_QUANTITY =
      Field.optional("quantity", WORDS, null, "Pieces that came back, a whole number.");
  private static final Field<Wording> AMOUNT =
      Field.optional("amount", WORDS, null, "What the line cost in all, after discounts.");
  private static final Field<Wording> UNIT_PRICE =
      Field.optional("unit-price", WORDS, null, "What one piece cost; times the quantity.");
  private static final Field<Boolean> IN =
      Field.optional(
          "amounts-in",
          new Choice<Boolean>().or("major", false).or("minor", true),
          false,
          "major (the default): 12.50 is twelve and a half; minor: 1250 is.");
  private static final Field<Wording> PAID_WITH_POINTS =
      Field.optional(
          "paid-with-points", WORDS, null, "What of the receipt was paid so, on its first row.");
  private static final Field<List<Placed<Wording>>> ATTRIBUTES =
      Field.optional(
          "attributes",
          new Named<>("attributes", Names.PRODUCERS, WORDS),
          List.of(),
          "Words worth a condition, as the receipt's first row has them.");
  private static final Field<Wording> REDEMPTION =
      Field.optional(
          "redemption", WORDS, null, "The id of the command that paid for it with points.");
  private static final Field<Written> CREDIT_FROM =
      DatePart.field("credit-from", "The first day that it counts for.");
  private static final Field<Written> CREDIT_TO =
      DatePart.field("credit-to", "The last day that it counts for.");

  private static final Field<Written> WHEN =
      Field.needed("when", ConditionPart.PART, "The rows that take back; signs are left out.");
  private static final Field<Wording> ID =
      Field.optional(
          "id", WORDS, null, "The return's id, where one receipt both sells and takes back.");
  private static final Field<Wording> PURCHASE =
      Field.optional("purchase", WORDS, null, "The id of the purchase that goods came from.");
  private static final Field<Written> RETURNED =
      Field.optional(
          "returned",
          Part.of("`returned`", WHEN, ID, PURCHASE),
          null,
          "Which rows take back instead of selling. Without: none.");

  private static final List<List<Field<?>>> PRICES = List.of(List.of(AMOUNT), List.of(UNIT_PRICE));

  static final Part BOUGHT =
      Part.of(
              "a purchase",
              CURRENCY,
              PLACE,
              SKU,
              CATEGORY,
              QUANTITY,
              AMOUNT,
              UNIT_PRICE,
              IN,
              PAID_WITH_POINTS,
              CREDIT_FROM,
              CREDIT_TO,
              ATTRIBUTES,
              REDEMPTION,
              RETURNED)
          .either(PRICES);
  static final Part CAME_BACK =
      Part.of("a return", CURRENCY, PURCHASE, SKU, RETURNED_QUANTITY, AMOUNT, UNIT_PRICE, IN);

  private ReceiptPart() {}

  static Receipts bought(Written written, Columns columns) {
    return receipts(written, QUANTITY, returned(written.get(RETURNED), columns), columns);
  }

  private static Receipts.Returned returned(Written written, Columns columns) {
    if (written == null) {
      return Receipts.Returned.NEVER;
    }
    Written when = written.get(WHEN);
    return new Receipts.Returned(
        when == null ? row -> false : columns.condition(when),
        columns.words(written, ID),
        columns.words(written, PURCHASE));
  }

  static Receipts cameBack(Written written, Columns columns) {
    boolean price = written.has(AMOUNT) || written.has(UNIT_PRICE);
    if (written.has(RETURNED_QUANTITY) && !price) {
      missing(written, "a returned quantity needs `amount` or `unit-price`", "amount", columns);
    } else if (price && !written.has(RETURNED_QUANTITY)) {
      missing(written, "a returned amount needs `quantity`", "quantity", columns);
    } else if (!price && !written.has(PURCHASE)) {
      missing(
          written, "a return needs `purchase`, or `quantity` and `amount`", "purchase", columns);
    }
    if (written.has(AMOUNT) && written.has(UNIT_PRICE)) {
      columns
          .draft()
          .refuse(
              ProblemCode.CONFLICTING_FIELDS,
              written.at(UNIT_PRICE),
              "`unit-price` does not go with `amount`",
              "keep one of them");
    }
    return receipts(
        written,
        RETURNED_QUANTITY,
        new Receipts.Returned(row -> true, Words.NOTHING, columns.words(written, PURCHASE)),
        columns);
  }

  private static void missing(Written written, String message, String field, Columns columns) {
    columns
        .draft()
        .refuse(ProblemCode.MISSING_FIELD, written.node(), message, "add `" + field + "`");
  }

  private static Receipts receipts(
      Written written, Field<Wording> quantity, Receipts.Returned returned, Columns columns) {
    boolean perPiece = written.has(UNIT_PRICE);
    return new Receipts(
        columns.words(written, CURRENCY),
        columns.words(written, PLACE),
        columns.words(written, SKU),
        columns.words(written, CATEGORY),
        columns.words(written, quantity),
        columns.words(written, perPiece ? UNIT_PRICE : AMOUNT),
        perPiece,
        Boolean.TRUE.equals(written.get(IN)),
        columns.words(written, PAID_WITH_POINTS),
        DatePart.plan(written, CREDIT_FROM, columns),
        DatePart.plan(written, CREDIT_TO, columns),
        columns.named(written, ATTRIBUTES),
        columns.words(written, REDEMPTION),
        written.has(quantity),
        returned);
  }
}
