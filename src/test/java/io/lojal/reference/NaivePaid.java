package io.lojal.reference;

import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What comes back of redemptions with the last of what has happened, a return. */
final class NaivePaid {
  private final List<Happened> past;
  private final long withinMillis;

  NaivePaid(List<Happened> past, long withinMillis) {
    this.past = past;
    this.withinMillis = withinMillis;
  }

  /** By redemption, in the order of the journal. */
  Map<RedemptionDecided, Long> comesBack() {
    Map<RedemptionDecided, Long> back = new LinkedHashMap<>();
    for (Happened happened : past) {
      if (happened.event() instanceof RedemptionDecided fact && fact.accepted()) {
        long before = 0;
        long last = 0;
        for (int i = past.indexOf(happened); i < past.size(); i++) {
          last = Math.min(shares(fact, past.get(i)), fact.points() - before);
          before += last;
        }
        if (last > 0) {
          back.put(fact, last);
        }
      }
    }
    return back;
  }

  /** What a return would give back if nothing had come back before. */
  private long shares(RedemptionDecided fact, Happened returned) {
    long sum = 0;
    for (Happened.Change change : returned.changes()) {
      PurchaseRecorded bought = change.bought();
      if (bought.redemptions().contains(fact.id())
          && fact.timeMillis() >= bought.timeMillis() - withinMillis) {
        sum += share(fact.points(), bought, change.after());
        sum -= share(fact.points(), bought, change.before());
      }
    }
    return sum;
  }

  private static long share(long points, PurchaseRecorded bought, PurchaseRecorded left) {
    long all = amount(bought);
    long gone = all - amount(left);
    if (all == 0) {
      all = pieces(bought);
      gone = all - pieces(left);
    }
    return Shares.floor(points, gone, all);
  }

  private static long amount(PurchaseRecorded purchase) {
    return purchase == null ? 0 : purchase.lines().stream().mapToLong(Line::amountMinor).sum();
  }

  private static long pieces(PurchaseRecorded purchase) {
    return purchase == null ? 0 : purchase.lines().stream().mapToLong(Line::quantity).sum();
  }
}
