package io.lojal.member;

/** Points that are paid out as vouchers as soon as there are enough. */
final class Steps {
  /** How many vouchers one look at a balance gives: what is left waits for the next. */
  private static final long MOST_AT_ONCE = 1_000;

  private Steps() {}

  static void pay(Frame frame) {
    for (int place = 0; place < frame.standing.benefits.paid.length; place++) {
      StepPayout payout = frame.plan.benefits().steps().get(place);
      long balance = frame.standing.pointsAvailable(payout.wallet());
      long all = balance / payout.every();
      long steps = Math.min(all, MOST_AT_ONCE);
      if (steps > 0 && payout.all()) {
        long number = frame.standing.benefits.paid[place] + 1;
        take(frame, payout, number, steps < all ? steps * payout.every() : balance);
        give(frame, place, payout, steps);
      }
      for (; steps > 0 && !payout.all(); steps--) {
        take(frame, payout, frame.standing.benefits.paid[place] + 1, payout.every());
        give(frame, place, payout, 1);
      }
    }
  }

  private static void give(Frame frame, int place, StepPayout payout, long vouchers) {
    for (long i = 0; i < vouchers; i++) {
      long number = ++frame.standing.benefits.paid[place];
      Vouchers.issue(frame, payout.kindOf(number), payout.giver() + "/" + number);
    }
  }

  /** A voucher was used that no payout gives any more: what it took is paid for all the same. */
  static void makeGood(Frame frame, int kind, String id) {
    for (int place = 0; place < frame.standing.benefits.paid.length; place++) {
      StepPayout payout = frame.plan.benefits().steps().get(place);
      long number = numberOf(payout, id);
      if (number > frame.standing.benefits.paid[place] && payout.kindOf(number) == kind) {
        long missing = take(frame, payout, number, payout.every());
        if (missing > 0) {
          frame.standing.wallets[payout.wallet()].debt += missing;
          post(
              frame,
              payout,
              "payout/" + payout.name() + "/" + number + "/" + when(frame),
              Posting.Account.DEBT,
              missing,
              frame.cause());
        }
        frame.standing.benefits.paid[place] = number;
        Vouchers.issue(frame, kind, id);
        return;
      }
    }
  }

  /** The number in a voucher's id, or 0 where another rule gave it. */
  private static long numberOf(StepPayout payout, String id) {
    String prefix = payout.giver() + "/";
    if (!id.startsWith(prefix)) {
      return 0;
    }
    String number = id.substring(prefix.length());
    return number.matches("[1-9][0-9]{0,17}") ? Long.parseLong(number) : 0;
  }

  /** Takes points from the lots that can be spent, and tells how many were missing. */
  private static long take(Frame frame, StepPayout payout, long number, long points) {
    Standing.WalletState wallet = frame.standing.wallets[payout.wallet()];
    long open = points;
    for (Lot lot : wallet.lots) {
      long part = lot.pending ? 0 : Math.min(open, lot.left);
      if (part > 0) {
        lot.left -= part;
        open -= part;
        String id = "payout/" + payout.name() + "/" + number + "/" + lot.id + "/" + when(frame);
        post(frame, payout, id, Posting.Account.AVAILABLE, part, lot.cause());
      }
    }
    Lots.dropSpent(wallet);
    return open;
  }

  /** What is taken back and comes again is another posting, though its number is the same. */
  private static String when(Frame frame) {
    return frame.cause().isEmpty() ? Long.toString(frame.nowMillis) : frame.cause();
  }

  private static void post(
      Frame frame, StepPayout payout, String id, Posting.Account from, long points, String cause) {
    Rules.Wallet wallet = frame.plan.wallets[payout.wallet()];
    frame.moved(wallet, id, from, Posting.Account.PAID_OUT, points, cause);
  }
}
