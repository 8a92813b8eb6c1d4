package io.lojal.member;

/** Takes points back that others had brought: by a letter, and from whatever is there. */
final class TakingBack {
  private final Frame frame;
  private final Rules.Wallet wallet;
  private final Standing.WalletState state;
  private final Posting.Account to;
  private long open;

  /**
   * @param w the wallet's place
   * @param to where they go
   */
  TakingBack(Frame frame, int w, long points, Posting.Account to) {
    this.frame = frame;
    this.wallet = frame.plan.wallets[w];
    this.state = frame.standing.wallets[w];
    this.open = points;
    this.to = to;
  }

  /** First from the lots of a cause, then from others; the rest is owed. */
  void from(String cause) {
    for (Lot lot : state.lots) {
      take(lot, lot.cameFrom(cause));
    }
    for (Lot lot : state.lots) {
      take(lot, true);
    }
    if (open > 0) {
      state.debt += open;
      move("debt/" + frame.cause(), Posting.Account.DEBT, open);
    }
    Lots.dropSpent(state);
  }

  private void take(Lot lot, boolean may) {
    long part = may && !lot.pending ? Math.min(open, lot.left) : 0;
    if (part > 0) {
      lot.left -= part;
      open -= part;
      move("take/" + frame.cause() + "/" + lot.id, Posting.Account.AVAILABLE, part);
    }
  }

  private void move(String id, Posting.Account from, long points) {
    frame.moved(wallet, id, from, to, points, frame.cause());
  }
}
