package io.lojal.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.yaml.snakeyaml.nodes.Node;

/** Money as an author writes it, in the programme's currency. */
final class Money {
  private static final long MOST_MINOR = 1_000_000_000;

  private Money() {}

  /**
   * In minor units; null where it was refused, or the currency was.
   *
   * @param what what goes by it ("points"), for messages
   */
  static Long minor(BigDecimal money, String what, Node at, Planning planning) {
    Currency currency = planning.currency();
    if (currency == null) {
      return null;
    }
    int exponent = currency.getDefaultFractionDigits();
    BigDecimal minor = money.movePointRight(exponent);
    boolean whole = minor.setScale(0, RoundingMode.DOWN).compareTo(minor) == 0;
    if (whole && minor.signum() > 0 && minor.compareTo(BigDecimal.valueOf(MOST_MINOR)) <= 0) {
      return minor.longValueExact();
    }
    planning
        .draft()
        .refuse(
            ProblemCode.OUT_OF_RANGE,
            at,
            what + " cannot go by " + money.toPlainString() + " " + currency,
            "write more than 0, at most "
                + BigDecimal.valueOf(MOST_MINOR, exponent).toPlainString()
                + ", with "
                + exponent
                + " decimals at most");
    return null;
  }
}
