package io.lojal.member;

/**
 * What points are multiplied by, once for all or by the level that is held.
 *
 * @param ladder the ladder's place, or -1 where there is one factor
 * @param factors in parts of {@link #ONE}, by level
 */
public record Times(int ladder, long[] factors) {
  /** Factors have at most four decimals. */
  public static final long ONE = 10_000;

  public static final Times ONCE = new Times(-1, new long[] {ONE});

  long factor(Standing standing) {
    return ladder < 0 ? factors[0] : factors[standing.level(ladder)];
  }
}
