package io.lojal.member;

import java.time.LocalDate;

/**
 * Points that were spent on goods that come back, as lots again: docs/semantics.md, "What a return
 * gives back".
 */
final class GivingBack {
  private GivingBack() {}

  static void of(Frame frame, Entry entry) {
    for (Entry.Back back : entry.back()) {
      for (int w = 0; w < frame.plan.wallets.length; w++) {
        Spent spent = find(frame.standing.wallets[w], back.redemption());
        if (spent != null) {
          giveBack(frame, w, spent, back.points());
        }
      }
    }
  }

  private static Spent find(Standing.WalletState state, String command) {
    for (Spent spent : state.spent) {
      if (spent.command.equals(command)) {
        return spent;
      }
    }
    return null;
  }

  private static void giveBack(Frame frame, int w, Spent spent, long points) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    long open = points;
    for (int i = spent.parts.size() - 1; i >= 0; i--) {
      Spent.Part part = spent.parts.get(i);
      long back = Math.min(open, part.left());
      if (back > 0) {
        open -= back;
        spent.parts.set(i, part.less(back));
        String rule = part.rule().equals(Spent.DEBT) ? "debt" : part.rule();
        String id = rule + "/" + frame.cause() + "/" + spent.command + "/" + (i + 1);
        Lot lot = lot(frame, wallet, spent, part, id, back);
        frame.moved(
            wallet,
            "back/" + id,
            Posting.Account.REDEEMED,
            Posting.Account.AVAILABLE,
            back,
            frame.cause());
        Lots.putBack(frame, wallet, frame.standing.wallets[w], lot);
      }
    }
    spent.open -= points;
    if (spent.open == 0) {
      frame.standing.wallets[w].spent.remove(spent);
    }
    frame.came(
        wallet,
        OutcomeKind.POINTS_RETURNED,
        frame.cause() + "/" + spent.command,
        0,
        points,
        spent.reward,
        frame.nowMillis,
        Long.MAX_VALUE);
  }

  /** What a part is now: older, but for the days on which it was spent. */
  private static Lot lot(
      Frame frame, Rules.Wallet wallet, Spent spent, Spent.Part part, String id, long points) {
    boolean owed = part.rule().equals(Spent.DEBT);
    long days = day(frame, frame.nowMillis) - day(frame, spent.timeMillis);
    long age = owed ? frame.nowMillis : later(frame, part.ageMillis(), days);
    long expires =
        owed || wallet.valid().canMove()
            ? wallet.valid().endOf(age, frame.standing, frame.plan.zone())
            : later(frame, part.expiresMillis(), days);
    return new Lot(
        id,
        part.cause(),
        age,
        frame.nowMillis,
        Math.max(expires, frame.nowMillis),
        points,
        false,
        false);
  }

  private static long later(Frame frame, long millis, long days) {
    return millis == Long.MAX_VALUE
        ? millis
        : Calendar.startOf(LocalDate.ofEpochDay(day(frame, millis) + days), frame.plan.zone());
  }

  private static long day(Frame frame, long millis) {
    return Calendar.date(millis, frame.plan.zone()).toEpochDay();
  }
}
