package io.lojal.member;

import java.time.Instant;
import java.util.List;

/** The life of lots: waiting, becoming available, expiring, and how many there may be. */
final class Lots {
  /** Beyond this many in a wallet, the two first in spending order become one. */
  static final int MOST = 512;

  private Lots() {}

  /** A new one, posted already. */
  static void add(Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    if (!lot.pending) {
      tellAvailable(frame, wallet, lot);
    }
    putBack(frame, wallet, state, lot);
    if (!lot.pending) {
      Pools.put(frame, wallet, state, lot);
      dropIfSpent(state, lot);
    }
  }

  /** One that was there before, posted already: it is no news. */
  static void putBack(Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    insert(state.lots, lot);
    state.dueMillis = Math.min(state.dueMillis, lot.deadline());
    if (!lot.pending) {
      net(frame, wallet, state, lot);
      dropIfSpent(state, lot);
    }
    if (state.lots.size() > MOST) {
      merge(state.lots);
      state.dueMillis = Long.MIN_VALUE;
    }
  }

  private static void insert(List<Lot> lots, Lot lot) {
    int place = lots.size();
    while (place > 0 && Lot.SPENDING_ORDER.compare(lot, lots.get(place - 1)) < 0) {
      place--;
    }
    lots.add(place, lot);
  }

  private static void merge(List<Lot> lots) {
    int available = 0;
    for (Lot lot : lots) {
      available += lot.pending ? 0 : 1;
    }
    boolean pending = available < 2;
    Lot first = null;
    for (Lot lot : lots) {
      if (lot.pending == pending && first == null) {
        first = lot;
      } else if (lot.pending == pending) {
        lot.left += first.left;
        lot.availableMillis =
            pending ? Math.max(first.availableMillis, lot.availableMillis) : lot.availableMillis;
        lot.expiresMillis = Math.max(lot.expiresMillis, lot.availableMillis);
        break;
      }
    }
    lots.remove(first);
    lots.sort(Lot.SPENDING_ORDER);
  }

  private static void dropIfSpent(Standing.WalletState state, Lot lot) {
    if (lot.left == 0) {
      dropSpent(state);
    }
  }

  static void dropSpent(Standing.WalletState state) {
    if (state.lots.removeIf(lot -> lot.left == 0)) {
      state.dueMillis = Long.MIN_VALUE;
    }
  }

  static Lot find(Standing.WalletState state, String id) {
    for (Lot lot : state.lots) {
      if (lot.id.equals(id)) {
        return lot;
      }
    }
    return null;
  }

  static long nextDeadline(Rules.Wallet wallet, Standing standing, int w) {
    Standing.WalletState state = standing.wallets[w];
    long next = due(state);
    if (wallet.warnMillis() > 0) {
      long expires = nextExpiry(state);
      if (expires != Long.MAX_VALUE && expires != state.warnedMillis) {
        long due = Math.max(expires - wallet.warnMillis(), state.warnedMillis);
        next = Math.min(next, Math.max(due, standing.reachedMillis()));
      }
    }
    return next;
  }

  /** When the first one becomes available or expires; MAX_VALUE for never. */
  private static long due(Standing.WalletState state) {
    if (state.dueMillis == Long.MIN_VALUE) {
      state.dueMillis = Long.MAX_VALUE;
      for (Lot lot : state.lots) {
        state.dueMillis = Math.min(state.dueMillis, lot.deadline());
      }
    }
    return state.dueMillis;
  }

  /** When the first of those that can be spent expires; MAX_VALUE for never. */
  private static long nextExpiry(Standing.WalletState state) {
    for (Lot lot : state.lots) {
      if (!lot.pending) {
        return lot.expiresMillis;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Those that have waited long enough become available, or lapse. */
  static void release(Frame frame) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      Rules.Wallet wallet = frame.plan.wallets[w];
      Standing.WalletState state = frame.standing.wallets[w];
      if (due(state) > frame.nowMillis) {
        continue;
      }
      boolean any = false;
      for (Lot lot : state.lots) {
        if (lot.pending && lot.availableMillis <= frame.nowMillis) {
          if (lot.lapses) {
            end(frame, wallet, lot, "lapse/" + lot.id, Posting.Account.PENDING);
          } else {
            release(frame, wallet, state, lot);
          }
          any = true;
        }
      }
      if (any) {
        dropSpent(state);
      }
    }
  }

  /** An activity releases what waits for it. */
  static void releaseBy(Frame frame, int w, ActivityRecorded activity) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    Standing.WalletState state = frame.standing.wallets[w];
    boolean any = false;
    for (Lot lot : state.lots) {
      if (lot.pending && isNamed(lot, wallet.earn(lot.rule()), activity)) {
        lot.availableMillis = frame.nowMillis;
        // It may have been kept longer because it was waited for longer.
        lot.expiresMillis =
            Math.max(
                lot.availableMillis,
                wallet.valid().endOf(lot.ageMillis, frame.standing, frame.plan.zone()));
        release(frame, wallet, state, lot);
        any = true;
      }
    }
    if (any) {
      dropSpent(state);
      state.lots.sort(Lot.SPENDING_ORDER);
    }
  }

  private static boolean isNamed(Lot lot, Rules.Earn earn, ActivityRecorded activity) {
    if (earn == null || earn.pending().until() == null || !earn.pending().until().test(activity)) {
      return false;
    }
    String named = activity.attributes().get(earn.pending().naming());
    return named != null && lot.cameFrom(named);
  }

  private static void release(
      Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    lot.pending = false;
    state.dueMillis = Long.MIN_VALUE;
    frame.moved(
        wallet,
        "release/" + lot.id,
        Posting.Account.PENDING,
        Posting.Account.AVAILABLE,
        lot.left,
        lot.cause());
    tellAvailable(frame, wallet, lot);
    net(frame, wallet, state, lot);
    Pools.put(frame, wallet, state, lot);
  }

  private static void tellAvailable(Frame frame, Rules.Wallet wallet, Lot lot) {
    frame.came(
        wallet,
        OutcomeKind.POINTS_AVAILABLE,
        lot.id,
        0,
        lot.left,
        "",
        frame.nowMillis,
        lot.expiresMillis);
  }

  /** What is owed is taken from all that can be spent. */
  static void netAll(Frame frame, Rules.Wallet wallet, Standing.WalletState state) {
    for (Lot lot : state.lots) {
      long netted = lot.pending ? 0 : Math.min(state.debt, lot.left);
      if (netted > 0) {
        state.debt -= netted;
        lot.left -= netted;
        frame.moved(
            wallet,
            "net/" + frame.cause() + "/" + lot.id,
            Posting.Account.AVAILABLE,
            Posting.Account.DEBT,
            netted,
            lot.cause());
      }
    }
    dropSpent(state);
  }

  /** What is owed is taken first. */
  private static void net(Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    long netted = Math.min(state.debt, lot.left);
    if (netted > 0) {
      state.debt -= netted;
      lot.left -= netted;
      frame.moved(
          wallet,
          "net/" + lot.id,
          Posting.Account.AVAILABLE,
          Posting.Account.DEBT,
          netted,
          lot.cause());
    }
  }

  static void expire(Frame frame) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      Standing.WalletState state = frame.standing.wallets[w];
      if (due(state) > frame.nowMillis) {
        continue;
      }
      for (Lot lot : state.lots) {
        if (!lot.pending && lot.expiresMillis <= frame.nowMillis) {
          expire(frame, frame.plan.wallets[w], lot);
        }
      }
      dropSpent(state);
    }
  }

  private static void expire(Frame frame, Rules.Wallet wallet, Lot lot) {
    // Where an expiry can move, a lot may expire, be brought back by a correction and expire again.
    String when = wallet.valid().canMove() ? "/" + Instant.ofEpochMilli(frame.nowMillis) : "";
    end(frame, wallet, lot, "expire/" + lot.id + when, Posting.Account.AVAILABLE);
  }

  /**
   * @param id one for each way to end: a late event may release in time what had lapsed, and that
   *     expires some day
   */
  private static void end(
      Frame frame, Rules.Wallet wallet, Lot lot, String id, Posting.Account from) {
    frame.moved(wallet, id, from, Posting.Account.EXPIRED, lot.left, lot.cause());
    frame.came(
        wallet,
        OutcomeKind.POINTS_EXPIRED,
        lot.id,
        0,
        lot.left,
        "",
        frame.nowMillis,
        Long.MAX_VALUE);
    lot.left = 0;
  }

  /** Tells of what expires next, once. */
  static void warn(Frame frame) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      Rules.Wallet wallet = frame.plan.wallets[w];
      Standing.WalletState state = frame.standing.wallets[w];
      long expires = wallet.warnMillis() == 0 ? Long.MAX_VALUE : nextExpiry(state);
      boolean due =
          expires != Long.MAX_VALUE
              && expires != state.warnedMillis
              && expires - wallet.warnMillis() <= frame.nowMillis
              && state.warnedMillis <= frame.nowMillis;
      if (due) {
        state.warnedMillis = expires;
        frame.came(
            wallet,
            OutcomeKind.POINTS_EXPIRING,
            Calendar.date(expires, frame.plan.zone()).toString(),
            0,
            expiringAt(state, expires),
            "",
            frame.nowMillis,
            expires);
      }
    }
  }

  private static long expiringAt(Standing.WalletState state, long expiresMillis) {
    long points = 0;
    for (Lot lot : state.lots) {
      points += !lot.pending && lot.expiresMillis == expiresMillis ? lot.left : 0;
    }
    return points;
  }

  /** An activity makes all of them young again. */
  static void renew(Frame frame, int w) {
    for (Lot lot : frame.standing.wallets[w].lots) {
      lot.ageMillis = frame.nowMillis;
    }
    reckon(frame, w);
  }

  /** Another level, another validity. */
  static void relevel(Frame frame, int ladder) {
    for (int w = 0; w < frame.plan.wallets.length; w++) {
      if (frame.plan.wallets[w].valid().ladder() == ladder) {
        reckon(frame, w);
      }
    }
  }

  /** When each expires, by its age: not before it is available, and not in the past. */
  private static void reckon(Frame frame, int w) {
    Validity valid = frame.plan.wallets[w].valid();
    for (Lot lot : frame.standing.wallets[w].lots) {
      long end = valid.endOf(lot.ageMillis, frame.standing, frame.plan.zone());
      lot.expiresMillis = Math.max(end, Math.max(lot.availableMillis, frame.nowMillis));
    }
    frame.standing.wallets[w].lots.sort(Lot.SPENDING_ORDER);
    frame.standing.wallets[w].dueMillis = Long.MIN_VALUE;
  }
}
