package io.lojal.reference;

import io.lojal.member.Rounding;
import java.math.BigInteger;

/** Arithmetic that cannot overflow on the way. */
final class Shares {
  private Shares() {}

  /** {@code amount * part / whole}, rounded once; all 0 or more, {@code whole} above 0. */
  static long of(long amount, long part, long whole, Rounding rounding) {
    BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
    BigInteger divisor = BigInteger.valueOf(whole);
    BigInteger rounded =
        switch (rounding) {
          case DOWN -> product.divide(divisor);
          case UP -> product.add(divisor).subtract(BigInteger.ONE).divide(divisor);
          case HALF_UP -> product.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
        };
    return rounded.longValueExact();
  }

  static long floor(long amount, long part, long whole) {
    return of(amount, part, whole, Rounding.DOWN);
  }
}
