package io.lojal.member;

import java.util.List;

/** What of a programme passes between members. */
public record Between(
    List<Transfer> transfers, List<Pool> pools, List<LevelGift> gifts, List<Referral> referrals) {
  public static final Between NONE = new Between(List.of(), List.of(), List.of(), List.of());

  public Between {
    transfers = List.copyOf(transfers);
    pools = List.copyOf(pools);
    gifts = List.copyOf(gifts);
    referrals = List.copyOf(referrals);
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    return List.of(transfers, pools, gifts, referrals);
  }

  /** The pool that takes what a wallet earns, or null. */
  Pool poolOf(Plan plan, Rules.Wallet wallet) {
    for (Pool pool : pools) {
      if (plan.wallets[pool.wallet()] == wallet) {
        return pool;
      }
    }
    return null;
  }

  /** The pool of a name, full ("pools/family") or as tills say it ("family"); or null. */
  public Pool pool(String name) {
    for (Pool pool : pools) {
      if (pool.name().equals(name) || pool.rule().equals(name)) {
        return pool;
      }
    }
    return null;
  }

  /** The place of a transfer of a full name ("transfers/friends"), or -1. */
  int transferOf(String rule) {
    return placeOf(transfers, rule);
  }

  /** The place of a gift of a full name ("gifts/gold-week"), or -1. */
  int giftOf(String rule) {
    return placeOf(gifts, rule);
  }

  /** The place of a referral of a full name ("referrals/friends"), or -1. */
  int referralOf(String rule) {
    return placeOf(referrals, rule);
  }

  /** Why a letter about a rule cannot be taken that is not there; empty where it is. */
  String unknown(String rule) {
    if (rule.startsWith("gifts/")) {
      return giftOf(rule) < 0 ? "UNKNOWN_GIFT" : "";
    }
    if (rule.startsWith("referrals/")) {
      return referralOf(rule) < 0 ? "UNKNOWN_REFERRAL" : "";
    }
    return transferOf(rule) < 0 ? "UNKNOWN_TRANSFER" : "";
  }

  private static int placeOf(List<? extends Rules.Rule> rules, String rule) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).rule().equals(rule)) {
        return i;
      }
    }
    return -1;
  }
}
