package io.lojal.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Earning, waiting, spending and expiring: the life of a lot. */
final class Points {
  private Points() {}

  static void earn(Frame frame, int[][] earns) {
    for (int w = 0; w < earns.length; w++) {
      Rules.Wallet wallet = frame.plan.wallets[w];
      for (int place : earns[w]) {
        Rules.Earn earn = wallet.earns()[place];
        try {
          long points = points(frame.scope, earn, frame.event);
          if (points > 0) {
            grant(frame, w, earn, points);
            frame.grants.add(w, place, points);
          }
        } catch (RuleFailedException failure) {
          frame.failed(wallet, failure);
        }
      }
    }
  }

  private static long points(Scope scope, Rules.Earn earn, Event event) {
    if (!earn.byLine() && !earn.when().test(scope)) {
      return 0;
    }
    if (!(event instanceof PurchaseRecorded purchase)) {
      return earn.perMinor() == 0 ? earn.points() : 0;
    }
    boolean any = !earn.byLine();
    long matching = any ? purchase.totalMinor() : 0;
    if (earn.byLine()) {
      for (Line line : purchase.lines()) {
        if (earn.when().test(scope.on(line))) {
          any = true;
          matching += line.amountMinor();
        }
      }
    }
    if (earn.perMinor() == 0) {
      return any ? earn.points() : 0;
    }
    return earn.rounding().share(basis(purchase, matching), earn.points(), earn.perMinor());
  }

  /** What was not paid with points, of the part of a receipt that matches. */
  private static long basis(PurchaseRecorded purchase, long matching) {
    long total = purchase.totalMinor();
    if (total == 0 || purchase.paidWithPointsMinor() == 0) {
      return matching;
    }
    return matching - Rounding.UP.share(purchase.paidWithPointsMinor(), matching, total);
  }

  private static void grant(Frame frame, int w, Rules.Earn earn, long points) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    Event event = frame.event;
    LocalDate date = Calendar.date(event.timeMillis(), frame.plan.zone());
    boolean pending = !wallet.pending().isNone();
    long available =
        pending
            ? Calendar.startOf(wallet.pending().after(date), frame.plan.zone())
            : event.timeMillis();
    long expires =
        wallet.valid() == null
            ? Long.MAX_VALUE
            : Math.max(
                available,
                Calendar.startOf(wallet.valid().after(date).plusDays(1), frame.plan.zone()));
    Lot lot =
        new Lot(earn.name() + "/" + event.id(), event.id(), available, expires, points, pending);
    frame.out.posted(
        new Posting(
            "earn/" + lot.id,
            wallet.name(),
            Posting.Account.ISSUED,
            pending ? Posting.Account.PENDING : Posting.Account.AVAILABLE,
            points,
            frame.nowMillis,
            lot.cause));
    Standing.WalletState state = frame.standing.wallets[w];
    insert(state.lots, lot);
    if (!pending) {
      becomeAvailable(frame, wallet, state, lot);
      state.lots.removeIf(spent -> spent.left == 0);
    }
  }

  private static void insert(List<Lot> lots, Lot lot) {
    int place = lots.size();
    while (place > 0 && Lot.SPENDING_ORDER.compare(lot, lots.get(place - 1)) < 0) {
      place--;
    }
    lots.add(place, lot);
  }

  static long nextDeadline(Standing.WalletState state) {
    long next = Long.MAX_VALUE;
    for (Lot lot : state.lots) {
      next = Math.min(next, lot.pending ? lot.availableMillis : lot.expiresMillis);
    }
    return next;
  }

  static void release(Frame frame) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      Standing.WalletState state = frame.standing.wallets[w];
      boolean any = false;
      for (Lot lot : state.lots) {
        if (lot.pending && lot.availableMillis <= frame.nowMillis) {
          release(frame, frame.plan.wallets[w], state, lot);
          any = true;
        }
      }
      if (any) {
        state.lots.removeIf(lot -> lot.left == 0);
      }
    }
  }

  private static void release(
      Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    lot.pending = false;
    move(
        frame,
        wallet,
        "release/" + lot.id,
        Posting.Account.PENDING,
        Posting.Account.AVAILABLE,
        lot.left,
        lot.cause);
    becomeAvailable(frame, wallet, state, lot);
  }

  private static void becomeAvailable(
      Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    frame.came(
        wallet,
        OutcomeKind.POINTS_AVAILABLE,
        lot.id,
        0,
        lot.left,
        "",
        frame.nowMillis,
        lot.expiresMillis);
    net(frame, wallet, state, lot);
  }

  private static void net(Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    long netted = Math.min(state.debt, lot.left);
    if (netted > 0) {
      state.debt -= netted;
      lot.left -= netted;
      move(
          frame,
          wallet,
          "net/" + lot.id,
          Posting.Account.AVAILABLE,
          Posting.Account.DEBT,
          netted,
          lot.cause);
    }
  }

  static void expire(Frame frame) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      List<Lot> lots = frame.standing.wallets[w].lots;
      for (int i = 0; i < lots.size(); ) {
        Lot lot = lots.get(i);
        if (!lot.pending && lot.expiresMillis <= frame.nowMillis) {
          lots.remove(i);
          expire(frame, frame.plan.wallets[w], lot);
        } else {
          i++;
        }
      }
    }
  }

  private static void expire(Frame frame, Rules.Wallet wallet, Lot lot) {
    move(
        frame,
        wallet,
        "expire/" + lot.id,
        Posting.Account.AVAILABLE,
        Posting.Account.EXPIRED,
        lot.left,
        lot.cause);
    frame.came(
        wallet,
        OutcomeKind.POINTS_EXPIRED,
        lot.id,
        0,
        lot.left,
        "",
        frame.nowMillis,
        Long.MAX_VALUE);
  }

  /**
   * Answers a redemption on the standing as it is: a fact from then on.
   *
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static RedemptionDecided decide(
      Plan plan, Standing standing, RedeemCommanded command, long nowMillis) {
    int w = walletOf(plan, command.wallet());
    String refusal = "";
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    if (w < 0) {
      refusal = "UNKNOWN_WALLET";
    } else if (command.points() < plan.wallets[w].least()) {
      refusal = "BELOW_MINIMUM";
    } else if (standing.pointsAvailable(w) < command.points()) {
      refusal = "NOT_ENOUGH";
    } else {
      choose(standing.wallets[w], command.points(), taken);
    }
    Envelope asked = command.envelope();
    return new RedemptionDecided(
        new Envelope(
            asked.id(), asked.member(), nowMillis, asked.source(), asked.channel(), Long.MAX_VALUE),
        asked.timeMillis(),
        command.wallet(),
        command.points(),
        command.reward(),
        refusal.isEmpty(),
        refusal,
        taken);
  }

  private static void choose(
      Standing.WalletState state, long points, List<RedemptionDecided.Taken> taken) {
    long open = points;
    for (Lot lot : state.lots) {
      if (open == 0) {
        return;
      }
      if (!lot.pending) {
        long part = Math.min(open, lot.left);
        taken.add(new RedemptionDecided.Taken(lot.id, part));
        open -= part;
      }
    }
  }

  private static int walletOf(Plan plan, String name) {
    for (int w = 0; w < plan.wallets.length; w++) {
      if (plan.wallets[w].name().equals(name)) {
        return w;
      }
    }
    return -1;
  }

  /** Takes what a fact says was taken; what is not there any more is owed. */
  static void redeem(Frame frame, RedemptionDecided fact) {
    int w = walletOf(frame.plan, fact.wallet());
    if (w < 0 || !fact.accepted()) {
      return;
    }
    Rules.Wallet wallet = frame.plan.wallets[w];
    Standing.WalletState state = frame.standing.wallets[w];
    for (RedemptionDecided.Taken taken : fact.taken()) {
      Lot lot = find(state, taken.lot());
      long there = lot == null || lot.pending ? 0 : Math.min(lot.left, taken.points());
      if (there > 0) {
        lot.left -= there;
        String id = "redeem/" + fact.id() + "/" + taken.lot();
        move(
            frame,
            wallet,
            id,
            Posting.Account.AVAILABLE,
            Posting.Account.REDEEMED,
            there,
            fact.id());
      }
      long missing = taken.points() - there;
      if (missing > 0) {
        state.debt += missing;
        String id = "debt/" + fact.id() + "/" + taken.lot();
        move(frame, wallet, id, Posting.Account.DEBT, Posting.Account.REDEEMED, missing, fact.id());
      }
    }
    state.lots.removeIf(lot -> lot.left == 0);
    frame.came(
        wallet,
        OutcomeKind.POINTS_REDEEMED,
        fact.id(),
        0,
        fact.points(),
        fact.reward(),
        frame.nowMillis,
        Long.MAX_VALUE);
  }

  private static Lot find(Standing.WalletState state, String id) {
    for (Lot lot : state.lots) {
      if (lot.id.equals(id)) {
        return lot;
      }
    }
    return null;
  }

  private static void move(
      Frame frame,
      Rules.Wallet wallet,
      String id,
      Posting.Account from,
      Posting.Account to,
      long points,
      String cause) {
    frame.out.posted(new Posting(id, wallet.name(), from, to, points, frame.nowMillis, cause));
  }
}
