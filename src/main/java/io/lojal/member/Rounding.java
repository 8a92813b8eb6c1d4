package io.lojal.member;

/** How a share of a point becomes none or one. */
public enum Rounding {
  DOWN,
  UP,
  HALF_UP;

  /**
   * {@code amount * points / per}, rounded; exact for every amount of up to 15 digits.
   *
   * @param amount 0 or more
   * @param points above 0, at most a million
   * @param per above 0, at most a billion
   */
  public long share(long amount, long points, long per) {
    long whole = amount / per * points;
    long rest = amount % per * points;
    return whole
        + switch (this) {
          case DOWN -> rest / per;
          case UP -> (rest + per - 1) / per;
          case HALF_UP -> (rest + per / 2) / per;
        };
  }
}
