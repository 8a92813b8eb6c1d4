package io.lojal.member;

/**
 * A voucher for what a meter has come to when one of its windows ends: the best band's only.
 *
 * @param meter its place in {@link Plan#meters}; its window ends, and goes by the calendar
 * @param bands rising
 */
public record BandPayout(String rule, String name, int meter, Band[] bands) implements Rules.Rule {

  /**
   * What is given from a value on.
   *
   * @param threshold what the meter has to show, above 0
   * @param gives the kind of voucher by its place in {@link Benefits#vouchers}
   * @param inARow in how many windows in a row it has to be reached, 1 or more
   */
  public record Band(long threshold, int gives, int inARow) {}

  /** What its vouchers say gave them. */
  String giver() {
    return "payouts/" + name;
  }
}
