package io.lojal.member;

/** Points that no event earned. */
final class Gifts {
  private Gifts() {}

  /**
   * One lot, available at once.
   *
   * @param id has a colon before its first slash, as no lot that was earned has
   */
  static void grant(Frame frame, int w, String id, String cause, long points) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    long now = frame.nowMillis;
    long expires = wallet.valid().endOf(now, frame.standing, frame.plan.zone());
    Lot lot = new Lot(id, cause, now, now, Math.max(now, expires), points, false, false);
    frame.moved(
        wallet, "earn/" + id, Posting.Account.ISSUED, Posting.Account.AVAILABLE, points, cause);
    Lots.add(frame, wallet, frame.standing.wallets[w], lot);
  }
}
