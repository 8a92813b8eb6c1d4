package io.lojal.member;

/**
 * What comes with a badge, or with a challenge that is reached.
 *
 * @param wallet where points come, or -1
 * @param points above 0 where there is a wallet
 * @param gives the kind of voucher, or -1
 */
public record Prize(int wallet, long points, int gives) {
  public static final Prize NONE = new Prize(-1, 0, -1);

  /**
   * Hands it over.
   *
   * @param giver the rule, by group and name
   * @param occurrence for which it is given, once
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
  }
}
