package io.lojal.member;

import java.util.List;

/** What of a programme passes between members. */
public record Between(List<Transfer> transfers, List<Pool> pools) {
  public static final Between NONE = new Between(List.of(), List.of());

  public Between {
    transfers = List.copyOf(transfers);
    pools = List.copyOf(pools);
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    return List.of(transfers, pools);
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
    for (int i = 0; i < transfers.size(); i++) {
      if (transfers.get(i).rule().equals(rule)) {
        return i;
      }
    }
    return -1;
  }
}
