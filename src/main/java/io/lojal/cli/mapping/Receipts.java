package io.lojal.cli.mapping;

import java.util.Map;
import java.util.function.Predicate;

/**
 * Each row is a line of a receipt; rows of one id are one receipt.
 *
 * @param price what a line cost in all, or one piece of it
 * @param perPiece whether the price is that of one piece
 * @param minor whether amounts are in minor units already
 * @param paidWithPoints an amount, of the receipt's first row
 * @param attributes words, of the receipt's first row; where it says nothing there is none
 * @param redemption the id of the command that paid for it with points, of the receipt's first row
 * @param hasLines whether rows are lines; if not, a row returns a purchase whole
 */
public record Receipts(
    Words currency,
    Words place,
    Words sku,
    Words category,
    Words quantity,
    Words price,
    boolean perPiece,
    boolean minor,
    Words paidWithPoints,
    Dates creditFrom,
    Dates creditTo,
    Map<String, Words> attributes,
    Words redemption,
    boolean hasLines,
    Returned returned)
    implements Content {

  /**
   * Which rows take back instead of buying.
   *
   * @param id of the event that tells it; empty for that of the receipt
   * @param purchase the id of the purchase, where the row says it
   */
  public record Returned(Predicate<Row> when, Words id, Words purchase) {
    static final Returned NEVER = new Returned(row -> false, Words.NOTHING, Words.NOTHING);
  }

  @Override
  public boolean gathers() {
    return true;
  }
}
