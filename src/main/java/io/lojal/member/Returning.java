package io.lojal.member;

import java.util.List;

/**
 * What a return takes from wallets where it does not undo their purchases: docs/semantics.md, "What
 * a return takes".
 */
final class Returning {
  private Returning() {}

  static void take(Frame frame, Entry entry) {
    ReturnRecorded returned = (ReturnRecorded) entry.event();
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      Rules.Wallet wallet = frame.plan.wallets[w];
      if (entry.forward()) {
        adjust(frame, w, returned);
      } else if (wallet.returns() != ReturnPolicy.NEGATIVE) {
        for (Entry.Undone undone : entry.undone()) {
          undo(frame, w, undone, returned.id());
        }
      }
      Lots.dropSpent(frame.standing.wallets[w]);
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  /** A purchase that is too old to be undone: its lots lose what came back. */
  private static void adjust(Frame frame, int w, ReturnRecorded returned) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    for (Lot lot : frame.standing.wallets[w].lots) {
      boolean loses =
          lot.cameFrom(returned.purchaseId())
              && (lot.pending || wallet.returns() != ReturnPolicy.ONLY_PENDING);
      if (loses) {
        long points = lot.left;
        if (!returned.lines().isEmpty()) {
          points = Math.min(points, ofReturned(frame, wallet, lot, returned));
        }
        take(frame, wallet, lot, points, "return/" + returned.id() + "/" + lot.id, returned.id());
      }
    }
  }

  private static long ofReturned(
      Frame frame, Rules.Wallet wallet, Lot lot, ReturnRecorded returned) {
    Rules.Earn earn = wallet.earn(lot.rule());
    return earn == null ? 0 : Giving.ofReturned(frame.standing, earn, returned);
  }

  private static void undo(Frame frame, int w, Entry.Undone undone, String cause) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    for (int place : frame.plan.relevantTo(undone.before()).earns()[w]) {
      Rules.Earn earn = wallet.earns()[place];
      try {
        long less = given(frame, wallet, earn, undone.before());
        less -= undone.after() == null ? 0 : given(frame, wallet, earn, undone.after());
        if (less > 0) {
          take(frame, w, place, undone.before(), less, cause);
        }
      } catch (RuleFailedException failure) {
        frame.failed(wallet, failure);
      }
    }
  }

  private static long given(
      Frame frame, Rules.Wallet wallet, Rules.Earn earn, PurchaseRecorded purchase) {
    return Giving.of(frame.scope.at(frame.plan, frame.standing, purchase), wallet, earn, purchase);
  }

  private static void take(
      Frame frame, int w, int place, PurchaseRecorded bought, long points, String cause) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    Rules.Earn earn = wallet.earns()[place];
    Standing.WalletState state = frame.standing.wallets[w];
    String own = earn.name() + "/" + bought.id();
    Lot lot = Lots.find(state, own);
    long taken = 0;
    String id = "return/" + cause + "/" + own;
    if (wallet.returns() == ReturnPolicy.ONLY_PENDING) {
      if (lot != null && lot.pending) {
        taken = take(frame, wallet, lot, points, id, cause);
      }
    } else {
      long wanted = Math.min(points, remembered(state, own));
      if (lot != null) {
        taken = take(frame, wallet, lot, wanted, id, cause);
      }
      for (Lot other : state.lots) {
        if (!other.pending && other != lot) {
          taken += take(frame, wallet, other, wanted - taken, id + "/" + other.id, cause);
        }
      }
      forget(state, own, taken);
    }
    if (taken > 0) {
      Meters.takeGranted(frame, w, place, bought, taken);
    }
    if (earn.capped()) {
      makeRoom(frame, wallet.cap(), state, bought, taken);
    }
  }

  private static void makeRoom(
      Frame frame, Cap cap, Standing.WalletState state, PurchaseRecorded bought, long points) {
    if (cap != null && !cap.onGrants()) {
      long window = cap.per().indexOf(Calendar.date(bought.timeMillis(), frame.plan.zone()));
      if (window == state.capWindow) {
        state.capUsed = Math.max(0, state.capUsed - points);
      }
    }
  }

  /** Takes so many points of a lot, or what is left of it, and tells how many. */
  private static long take(
      Frame frame, Rules.Wallet wallet, Lot lot, long points, String id, String cause) {
    long taken = Math.min(points, lot.left);
    if (taken > 0) {
      lot.left -= taken;
      frame.moved(
          wallet,
          id,
          lot.pending ? Posting.Account.PENDING : Posting.Account.AVAILABLE,
          Posting.Account.ISSUED,
          taken,
          cause);
    }
    return taken;
  }

  /** What a purchase was granted: no return takes more, and none once it is too old. */
  static void remember(Frame frame, Standing.WalletState state, Lot lot) {
    state.granted.removeIf(old -> old.untilMillis() < frame.nowMillis);
    state.granted.add(
        new Standing.Granted(lot.id, lot.left, frame.nowMillis + frame.plan.returnsMillis()));
  }

  private static long remembered(Standing.WalletState state, String lot) {
    for (Standing.Granted granted : state.granted) {
      if (granted.lot().equals(lot)) {
        return granted.left();
      }
    }
    return 0;
  }

  private static void forget(Standing.WalletState state, String lot, long points) {
    List<Standing.Granted> all = state.granted;
    for (int i = 0; i < all.size(); i++) {
      Standing.Granted granted = all.get(i);
      if (granted.lot().equals(lot)) {
        all.set(i, new Standing.Granted(lot, granted.left() - points, granted.untilMillis()));
        return;
      }
    }
  }
}
