package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Numbers;
import io.lojal.cli.mapping.Receipts;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Line;
import io.lojal.member.ReturnedLine;
import java.math.BigDecimal;

/** The lines of receipts, with their arithmetic. */
record ReceiptLines(Receipts columns, Numbers numbers) {

  Line bought(Row row) throws BadRowException {
    long quantity = numbers.whole("quantity", columns.quantity().of(row));
    checkQuantity(quantity);
    long amount = amountMinor(row, quantity);
    if (amount < 0) {
      throw new BadRowException(RefusalCode.BAD_AMOUNT, "the amount is below 0");
    }
    return new Line(columns.sku().of(row), columns.category().of(row), quantity, amount);
  }

  /** Some tills write what comes back with a minus, others without: the sign says nothing here. */
  ReturnedLine cameBack(Row row) throws BadRowException {
    long quantity = Math.abs(numbers.whole("quantity", columns.quantity().of(row)));
    checkQuantity(quantity);
    return new ReturnedLine(columns.sku().of(row), quantity, Math.abs(amountMinor(row, quantity)));
  }

  private static void checkQuantity(long quantity) throws BadRowException {
    if (quantity < 1) {
      throw new BadRowException(
          RefusalCode.BAD_QUANTITY, "quantity is " + quantity + ", not 1 or more");
    }
  }

  /** 0 where nothing is said. */
  long paidWithPoints(Row row) throws BadRowException {
    String word = columns.paidWithPoints().of(row);
    return word.isEmpty() ? 0 : minor(row, numbers.decimal("paid-with-points", word));
  }

  private long amountMinor(Row row, long quantity) throws BadRowException {
    String field = columns.perPiece() ? "unit-price" : "amount";
    BigDecimal price = numbers.decimal(field, columns.price().of(row));
    return minor(row, columns.perPiece() ? price.multiply(BigDecimal.valueOf(quantity)) : price);
  }

  private long minor(Row row, BigDecimal amount) throws BadRowException {
    return columns.minor()
        ? MinorUnits.rounded(amount)
        : MinorUnits.of(amount, columns.currency().of(row));
  }
}
