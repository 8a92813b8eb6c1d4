package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** Takes points that a fact says were taken: those, or others instead, or they are owed. */
final class Spending {
  private final Frame frame;
  private final Rules.Wallet wallet;
  private final Standing.WalletState state;
  private final String command;
  private final Posting.Account to;
  private final List<Spent.Part> parts = new ArrayList<>();

  /**
   * @param w the wallet's place
   * @param to where they go
   */
  Spending(Frame frame, int w, String command, Posting.Account to) {
    this.frame = frame;
    this.wallet = frame.plan.wallets[w];
    this.state = frame.standing.wallets[w];
    this.command = command;
    this.to = to;
  }

  /** What was taken, part by part, as the lots were. */
  List<Spent.Part> take(List<RedemptionDecided.Taken> named) {
    String how = to == Posting.Account.TRANSIT ? "send/" : "redeem/";
    long missing = 0;
    for (RedemptionDecided.Taken taken : named) {
      missing += taken.points() - take(Lots.find(state, taken.lot()), taken.points(), how);
    }
    for (Lot lot : state.lots) {
      missing -= take(lot, missing, "instead/");
    }
    if (missing > 0) {
      state.debt += missing;
      parts.add(new Spent.Part(Spent.DEBT, command, 0, 0, missing));
      frame.moved(wallet, "debt/" + command, Posting.Account.DEBT, to, missing, command);
    }
    Lots.dropSpent(state);
    return parts;
  }

  /** Takes what there is of so many points of a lot, which may be null, and tells how many. */
  private long take(Lot lot, long points, String how) {
    long there = lot == null || lot.pending ? 0 : Math.min(lot.left, points);
    if (there > 0) {
      lot.left -= there;
      parts.add(new Spent.Part(lot.rule(), lot.cause(), lot.ageMillis, lot.expiresMillis, there));
      frame.moved(
          wallet, how + command + "/" + lot.id, Posting.Account.AVAILABLE, to, there, command);
    }
    return there;
  }
}
