package io.lojal.cli.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a file writes numbers. */
public final class Numbers {
  /** More than any number that counts; it bounds what a row can cost. */
  private static final int LONGEST = 40;

  /** As statistics programs write what is very small. */
  private static final String EXPONENT = "([eE][-+]?[0-9]{1,2})?";

  private final String decimal;
  private final String thousands;
  private final Pattern pattern;

  /**
   * @param decimal between the whole number and its decimals
   * @param thousands between groups of three digits; empty where there is nothing
   */
  Numbers(String decimal, String thousands) {
    this.decimal = decimal;
    this.thousands = thousands;
    String grouped =
        thousands.isEmpty() ? "" : "|[0-9]{1,3}(" + Pattern.quote(thousands) + "[0-9]{3})+";
    this.pattern =
        Pattern.compile(
            "[-+]?([0-9]+" + grouped + ")(" + Pattern.quote(decimal) + "[0-9]+)?" + EXPONENT);
  }

  /** The number; null where it is none. */
  BigDecimal read(String word) {
    if (word.length() > LONGEST || !pattern.matcher(word).matches()) {
      return null;
    }
    String digits = thousands.isEmpty() ? word : word.replace(thousands, "");
    return new BigDecimal(digits.replace(decimal, "."));
  }

  /**
   * The number.
   *
   * @param field what it is, for words
   * @throws BadRowException where it is none
   */
  public BigDecimal decimal(String field, String word) throws BadRowException {
    BigDecimal number = read(word);
    if (number == null) {
      throw new BadRowException(
          RefusalCode.BAD_NUMBER,
          field + (word.isEmpty() ? " is empty" : " is `" + word + "`, which is no number"));
    }
    return number;
  }

  /**
   * The number, which has to be whole.
   *
   * @param field what it is, for words
   * @throws BadRowException where it is no whole number of 64 bits
   */
  public long whole(String field, String word) throws BadRowException {
    try {
      return decimal(field, word).longValueExact();
    } catch (ArithmeticException e) {
      throw new BadRowException(
          RefusalCode.BAD_NUMBER, field + " is `" + word + "`, which is no whole number");
    }
  }
}
