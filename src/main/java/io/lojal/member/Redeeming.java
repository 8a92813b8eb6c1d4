package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** Spending points: what a till is answered, and what the answer does. */
final class Redeeming {
  /** The member has no such pool: what one that has it is answered by the pool itself. */
  static final String NOT_IN_POOL = "NOT_IN_POOL";

  private Redeeming() {}

  /**
   * Answers a redemption on the standing as it is: a fact from then on.
   *
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static RedemptionDecided decide(
      Plan plan, Standing standing, RedeemCommanded command, long nowMillis) {
    int w = walletOf(plan, command.wallet());
    Pool pool = plan.benefits().between().pool(command.wallet());
    String refusal = "";
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    if (pool != null) {
      refusal = pool.keyFor(standing.profile).isEmpty() ? NOT_IN_POOL : "";
    } else if (w < 0) {
      refusal = "UNKNOWN_WALLET";
    } else if (!plan.wallets[w].spendable()) {
      refusal = "NOT_SPENDABLE";
    } else if (command.points() < plan.wallets[w].least()) {
      refusal = "BELOW_MINIMUM";
    } else if (standing.pointsAvailable(w) < command.points()) {
      refusal = "NOT_ENOUGH";
    } else {
      taken = choose(standing, w, command.points());
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

  /** The lots that so many points are taken from: there have to be as many. */
  static List<RedemptionDecided.Taken> choose(Standing standing, int w, long points) {
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    long open = points;
    for (Lot lot : standing.wallets[w].lots) {
      if (open > 0 && !lot.pending) {
        long part = Math.min(open, lot.left);
        taken.add(new RedemptionDecided.Taken(lot.id, part));
        open -= part;
      }
    }
    return taken;
  }

  private static int walletOf(Plan plan, String name) {
    for (int w = 0; w < plan.wallets.length; w++) {
      if (plan.wallets[w].name().equals(name)) {
        return w;
      }
    }
    return -1;
  }

  /** Takes what a fact says was taken, or other points instead; what is not there is owed. */
  static void redeem(Frame frame, Entry entry) {
    RedemptionDecided fact = (RedemptionDecided) entry.event();
    int w = walletOf(frame.plan, fact.wallet());
    if (w >= 0 && fact.accepted()) {
      Spent spent = new Spent(fact.id(), fact.reward(), frame.nowMillis, entry.comesBack());
      take(frame, w, fact.taken(), fact.points(), spent);
    }
  }

  /** Points that a wish cost; what is bought with them never comes back. */
  static void pay(Frame frame, int w, WishDecided fact, String reward) {
    long points = fact.taken().stream().mapToLong(RedemptionDecided.Taken::points).sum();
    take(frame, w, fact.taken(), points, new Spent(fact.id(), reward, frame.nowMillis, 0));
  }

  /**
   * @param points how many in all
   * @param spent notes what they are taken of
   */
  private static void take(
      Frame frame, int w, List<RedemptionDecided.Taken> lots, long points, Spent spent) {
    spent.parts.addAll(new Spending(frame, w, spent.command, Posting.Account.REDEEMED).take(lots));
    if (spent.open > 0) {
      frame.standing.wallets[w].spent.add(spent);
    }
    frame.came(
        frame.plan.wallets[w],
        OutcomeKind.POINTS_REDEEMED,
        spent.command,
        0,
        points,
        spent.reward,
        frame.nowMillis,
        Long.MAX_VALUE);
  }
}
