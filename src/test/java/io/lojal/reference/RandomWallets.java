package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;

/** Wallets with everything that the language can say of points, but how they are earned. */
final class RandomWallets {
  private final Chance chance;
  private final RandomWords words;
  private final RandomEarning earning;

  RandomWallets(Chance chance) {
    this.chance = chance;
    this.words = new RandomWords(chance);
    this.earning = new RandomEarning(chance);
  }

  /**
   * What meters have to know of a wallet.
   *
   * @param name its own: the ways to earn begin with it, or are called as those of every other
   */
  Sheet begin(String name) {
    Sheet wallet = new Sheet().put("earn", earning.earn(chance.in(50) ? name : ""));
    return wallet.put("returns", chance.one("negative", "within-balance", "only-pending"));
  }

  /**
   * The rest of it.
   *
   * @param ladders whose levels it may go by
   */
  void end(Sheet wallet, Sheet ladders) {
    Sheet earn = wallet.sheet("earn");
    earning.multiply(earn, ladders);
    List<String> outcomes = new ArrayList<>(List.of("available"));
    if (chance.in(50)) {
      wallet.put("pending", earning.pending());
    }
    if (chance.in(50)) {
      wallet.put("redeem-at-least", chance.between(1, 50));
    }
    if (chance.in(10)) {
      wallet.put("spendable", false);
    } else {
      outcomes.add("redeemed");
    }
    if (chance.in(50)) {
      wallet.put("cap", cap(earn));
      outcomes.add("capped");
    }
    putValid(wallet, ladders, outcomes);
    RandomWords.say(wallet, outcomes);
  }

  private Sheet cap(Sheet earn) {
    Sheet cap =
        new Sheet()
            .put("points", chance.between(1, 40))
            .put("per", chance.one("day", "week", "month", "year"));
    if (chance.in(50)) {
      cap.put("on", "grants");
    }
    if (chance.in(30)) {
      cap.put("partial", false);
    }
    List<String> except = earn.names().stream().filter(name -> chance.in(20)).toList();
    if (!except.isEmpty()) {
      cap.put("except", except);
    }
    return cap;
  }

  private void putValid(Sheet wallet, Sheet ladders, List<String> outcomes) {
    String from = chance.in(30) ? " from activity" : "";
    boolean ends = false;
    if (ladders.isEmpty() || chance.in(50)) {
      String span = span(from);
      ends = !span.equals("forever");
      wallet.put("valid", span);
    } else {
      String ladder = chance.one(ladders.names());
      Sheet byLevel = new Sheet();
      for (String level : ladders.sheet(ladder).sheet("levels").names()) {
        String span = span(from);
        ends |= !span.equals("forever");
        byLevel.put(level, span);
      }
      wallet.put("valid", new Sheet().put(ladder, byLevel));
    }
    if (chance.in(50)) {
      wallet.put("expiring", new Sheet().put("before", chance.between(1, 20) + "d"));
    }
    if (ends && wallet.get("expiring") != null) {
      outcomes.add("expiring");
    }
    if (ends || lapses(wallet)) {
      outcomes.add("expired");
    }
  }

  private static boolean lapses(Sheet wallet) {
    Sheet earn = wallet.sheet("earn");
    return earn.names().stream()
        .map(name -> earn.sheet(name).get("pending"))
        .map(own -> own == null ? wallet.get("pending") : own)
        .anyMatch(wait -> wait instanceof Sheet until && "lapse".equals(until.get("otherwise")));
  }

  private String span(String from) {
    if (chance.in(30)) {
      return "forever";
    }
    String end = chance.one("day", "month", "quarter", "half-year", "year");
    return words.period(10) + from + (end.equals("day") ? "" : " to end of " + end);
  }
}
