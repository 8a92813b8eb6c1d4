package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.RefusalCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts of money as whole numbers. */
final class MinorUnits {
  private MinorUnits() {}

  /**
   * An amount in major units, in the currency's minor units; halves away from 0.
   *
   * @param currency ISO 4217
   * @throws BadRowException where there is no such currency, or so much money
   */
  static long of(BigDecimal amount, String currency) throws BadRowException {
    return rounded(amount.movePointRight(digits(currency)));
  }

  /**
   * An amount in minor units already; halves away from 0.
   *
   * @throws BadRowException where there is not so much money
   */
  static long rounded(BigDecimal minor) throws BadRowException {
    try {
      return minor.setScale(0, RoundingMode.HALF_UP).longValueExact();
    } catch (ArithmeticException e) {
      throw new BadRowException(RefusalCode.BAD_AMOUNT, "the amount is beyond 10^15");
    }
  }

  private static int digits(String currency) throws BadRowException {
    try {
      // Gold and test codes have no minor unit, and are refused like what is no currency at all.
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      if (digits >= 0) {
        return digits;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new BadRowException(
        RefusalCode.UNKNOWN_CURRENCY, "`" + currency + "` is no currency of ISO 4217");
  }
}
