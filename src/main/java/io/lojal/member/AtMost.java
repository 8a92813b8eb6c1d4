package io.lojal.member;

/**
 * How often a rule gives points.
 *
 * @param times for how many events, above 0
 * @param per within a day, week or month
 * @param by for each value of this on its own; null where all are alike
 */
public record AtMost(int times, Window per, Label by) {

  /** How many different values are remembered of one window; others earn nothing. */
  static final int VALUES = 100;
}
