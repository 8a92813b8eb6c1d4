package io.lojal.member;

/**
 * What comes with a badge, or with a challenge that is reached.
 *
 * @param wallet where points come, or -1
 * @param points above 0 where there is a wallet
 * @param gives the kind of voucher, or -1
 * @param boost its place among the boosts, or -1
 * @param begins when that begins
 */
public record Prize(int wallet, long points, int gives, int boost, Begins begins) {

  /** When a boost that is earned begins. */
  public enum Begins {
    NOW,
    TOMORROW,
    /** When the member chooses it. */
    SAVED
  }

  /**
   * Hands it over.
   *
   * @param occurrence for which the rule gives it, once
   */
  void give(Frame frame, String group, String name, String occurrence) {
    String cause = group + "/" + name + "/" + occurrence;
    if (wallet >= 0) {
      // What is taken back may be earned again by another event: that is another lot.
      String lot = group + ":" + name + "/" + occurrence + "/" + frame.cause();
      Gifts.grant(frame, wallet, lot, cause, points);
      Steps.pay(frame);
    }
    if (gives >= 0) {
      Vouchers.issue(frame, gives, cause);
    }
    if (boost >= 0) {
      EarnedBoosts.give(frame, boost, begins, cause);
    }
  }
}
