package io.lojal.cli.scenario;

import io.lojal.programme.Draft;
import io.lojal.programme.Form;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** An amount as a receipt has it: {@code 45.00}. */
record Money() implements Form<BigDecimal> {
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,4})?");

  @Override
  public BigDecimal read(Node node, Draft draft) {
    String word = Scalars.text(node);
    if (Scalars.isWord(node) && WRITTEN.matcher(word).matches()) {
      return new BigDecimal(word);
    }
    draft.refuse(
        ProblemCode.BAD_VALUE, node, "`" + word + "` is not an amount", "write it like `45.00`");
    return null;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "number", "minimum", 0);
  }

  /** In minor units; 0 where it was refused, as it is for parts that the currency does not have. */
  static long minor(BigDecimal amount, Currency currency, Node at, Draft draft) {
    if (amount == null) {
      return 0;
    }
    BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
    try {
      return minor.longValueExact();
    } catch (ArithmeticException e) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          at,
          amount.toPlainString() + " is no amount of " + currency,
          "write it with " + currency.getDefaultFractionDigits() + " decimals at most");
      return 0;
    }
  }
}
