package io.lojal.member;

import java.math.BigInteger;

/** How a share of a point, or of a coin, becomes none or one. */
public enum Rounding {
  DOWN,
  UP,
  HALF_UP;

  /**
   * {@code amount * part / whole}, rounded once and never overflowing on the way.
   *
   * @param amount 0 or more
   * @param part 0 or more
   * @param whole above 0
   * @throws ArithmeticException if the result is above {@link Long#MAX_VALUE}
   */
  public long share(long amount, long part, long whole) {
    if (part != 0 && amount > Long.MAX_VALUE / part) {
      return large(amount, part, whole);
    }
    long product = amount * part;
    long floor = product / whole;
    long rest = product % whole;
    return switch (this) {
      case DOWN -> floor;
      case UP -> rest == 0 ? floor : floor + 1;
      case HALF_UP -> rest >= whole - rest ? floor + 1 : floor;
    };
  }

  private long large(long amount, long part, long whole) {
    BigInteger[] division =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(part))
            .divideAndRemainder(BigInteger.valueOf(whole));
    long floor = division[0].longValueExact();
    long rest = division[1].longValueExact();
    return switch (this) {
      case DOWN -> floor;
      case UP -> rest == 0 ? floor : floor + 1;
      case HALF_UP -> rest >= whole - rest ? floor + 1 : floor;
    };
  }
}
