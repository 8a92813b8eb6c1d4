package io.lojal.member;

import java.time.LocalDate;

/** What an event does to wallets: what it releases, what it earns, whose expiry it moves. */
final class Points {
  private Points() {}

  static void apply(Frame frame, Entry entry, Plan.Relevant relevant) {
    for (int w : relevant.releases()) {
      Lots.releaseBy(frame, w, (ActivityRecorded) entry.event());
    }
    for (int w = 0; w < relevant.earns().length; w++) {
      if (relevant.earns()[w].length > 0) {
        earn(frame, w, entry, relevant.earns()[w]);
      }
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  private static void earn(Frame frame, int w, Entry entry, int[] places) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    boolean hindsight = wallet.returns() == ReturnPolicy.NEGATIVE;
    Event seen = hindsight ? entry.turnedOut() : entry.event();
    boolean countsGrants = wallet.cap() != null && wallet.cap().onGrants();
    for (int place : places) {
      long points = given(frame, wallet, wallet.earns()[place], seen);
      long bought =
          countsGrants && seen != entry.event()
              ? given(frame, wallet, wallet.earns()[place], entry.event())
              : points;
      if (points > 0 || bought > 0) {
        earn(frame, w, place, entry.event(), points, bought);
      }
    }
    if (wallet.valid().fromActivity() && seen != null) {
      Lots.renew(frame, w);
    }
  }

  private static long given(Frame frame, Rules.Wallet wallet, Rules.Earn earn, Event event) {
    if (event == null) {
      return 0;
    }
    try {
      return Giving.of(frame.scope.at(frame.plan, frame.standing, event), wallet, earn, event);
    } catch (RuleFailedException failure) {
      frame.failed(wallet, failure);
      return 0;
    }
  }

  /**
   * @param points what the rule gives for the event as it turned out
   * @param bought what it gives for the event as recorded, where the cap counts that
   */
  private static void earn(Frame frame, int w, int place, Event event, long points, long bought) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    Rules.Earn earn = wallet.earns()[place];
    Standing.WalletState state = frame.standing.wallets[w];
    LocalDate date = Calendar.date(frame.nowMillis, frame.plan.zone());
    if (earn.atMost() != null && !admits(frame, wallet, state, earn, date, points > 0)) {
      return;
    }
    long granted = points;
    if (wallet.cap() != null && earn.capped()) {
      granted = Math.min(points, cap(wallet.cap(), state, date, bought));
    }
    if (granted > 0) {
      grant(frame, w, earn, event, date, granted);
      frame.grants.add(w, place, granted);
    }
    if (granted < points) {
      frame.came(
          wallet,
          OutcomeKind.POINTS_CAPPED,
          earn.name() + "/" + event.id(),
          0,
          points - granted,
          "",
          frame.nowMillis,
          Long.MAX_VALUE);
    }
  }

  /** What the cap allows of some points; the room is the smaller for it. */
  private static long cap(Cap cap, Standing.WalletState state, LocalDate date, long wanted) {
    long window = cap.per().indexOf(date);
    if (state.capWindow != window) {
      state.capWindow = window;
      state.capUsed = 0;
    }
    long most = cap.most(Math.max(0, cap.points() - state.capUsed), wanted);
    state.capUsed += most;
    return most;
  }

  /** Whether a rule may give points once more. */
  private static boolean admits(
      Frame frame,
      Rules.Wallet wallet,
      Standing.WalletState state,
      Rules.Earn earn,
      LocalDate date,
      boolean counts) {
    AtMost atMost = earn.atMost();
    String label;
    try {
      label = atMost.by() == null ? "" : atMost.by().of(frame.scope);
    } catch (RuleFailedException failure) {
      frame.failed(wallet, failure);
      return false;
    }
    Standing.Often often = state.often.computeIfAbsent(earn.name(), name -> new Standing.Often());
    long window = atMost.per().indexOf(date);
    if (often.window != window) {
      often.window = window;
      often.times.clear();
    }
    int times = often.times.getOrDefault(label, 0);
    boolean isRemembered = times > 0 || often.times.size() < AtMost.VALUES;
    if (times >= atMost.times() || !isRemembered) {
      return false;
    }
    if (counts) {
      often.times.put(label, times + 1);
    }
    return true;
  }

  private static void grant(
      Frame frame, int w, Rules.Earn earn, Event event, LocalDate date, long points) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    Standing.WalletState state = frame.standing.wallets[w];
    long available = availableMillis(frame, earn.pending(), event, date);
    boolean pending = available > frame.nowMillis;
    long expires = wallet.valid().endOf(event.timeMillis(), frame.standing, frame.plan.zone());
    Lot lot =
        new Lot(
            earn.name() + "/" + event.id(),
            event.id(),
            event.timeMillis(),
            available,
            Math.max(available, expires),
            points,
            pending,
            earn.pending().lapses());
    frame.moved(
        wallet,
        "earn/" + lot.id,
        Posting.Account.ISSUED,
        pending ? Posting.Account.PENDING : Posting.Account.AVAILABLE,
        points,
        event.id());
    if (wallet.returns() == ReturnPolicy.WITHIN_BALANCE && event instanceof PurchaseRecorded) {
      Returning.remember(frame, state, lot);
    }
    Lots.add(frame, wallet, state, lot);
  }

  private static long availableMillis(Frame frame, Wait wait, Event event, LocalDate date) {
    return switch (wait.kind()) {
      case NONE -> frame.nowMillis;
      case PERIOD, ACTIVITY -> Calendar.startOf(wait.period().after(date), frame.plan.zone());
      case CREDIT -> {
        Credit credit = Meters.creditOf(event);
        yield credit == null
            ? frame.nowMillis
            : Math.max(
                frame.nowMillis,
                Calendar.startOf(LocalDate.ofEpochDay(credit.fromDay()), frame.plan.zone()));
      }
    };
  }
}
