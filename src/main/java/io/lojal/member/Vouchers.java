package io.lojal.member;

import java.time.LocalDate;
import java.util.List;

/** The life of a voucher: issued, used, reactivated, expired, forgotten. */
final class Vouchers {
  /** How many of a kind are kept. */
  private static final int MOST = 100;

  /** How long one is kept after it was used or expired, to answer for it: 90 days. */
  private static final long KEPT_MILLIS = 90 * 86_400_000L;

  private Vouchers() {}

  static void issue(Frame frame, int kind, String id) {
    VoucherKind rule = frame.plan.benefits().vouchers().get(kind);
    List<Voucher> all = frame.standing.benefits.vouchers.of(kind).vouchers;
    Voucher known = frame.standing.benefits.vouchers.of(kind).find(id);
    long expires = expiry(frame, rule);
    if (known != null) {
      if (!known.hasCome) {
        known.hasCome = true;
        known.expiresMillis = expires;
      }
      return;
    }
    Voucher voucher = new Voucher(id, expires);
    all.add(voucher);
    String name = rule.name() + "/" + id;
    tell(frame, rule, OutcomeKind.VOUCHER_ISSUED, name, name, expires);
    dropOne(all);
  }

  /** One that was given elsewhere. */
  static void bring(Frame frame, int kind, OpeningRecorded.Coupon told) {
    BenefitsState.Held held = frame.standing.benefits.vouchers.of(kind);
    String id = "opening/" + told.id();
    Voucher voucher = held.find(id);
    if (voucher != null && voucher.hasCome) {
      return;
    }
    if (voucher == null) {
      voucher = new Voucher(id, 0);
      held.vouchers.add(voucher);
      if (told.usedMillis() != OpeningRecorded.UNTOLD) {
        voucher.end(Voucher.Status.USED, told.usedMillis());
      }
    }
    voucher.hasCome = true;
    voucher.reactivations = told.reactivations();
    voucher.expiresMillis =
        told.expiresMillis() == OpeningRecorded.UNTOLD
            ? expiry(frame, frame.plan.benefits().vouchers().get(kind))
            : told.expiresMillis();
    dropOne(held.vouchers);
  }

  private static long expiry(Frame frame, VoucherKind kind) {
    LocalDate date = Calendar.date(frame.nowMillis, frame.plan.zone());
    return kind.valid() == null
        ? Long.MAX_VALUE
        : Calendar.startOf(kind.valid().after(date).plusDays(1), frame.plan.zone());
  }

  /** A list has an end: what is over goes first, then what is over soonest. */
  private static void dropOne(List<Voucher> all) {
    if (all.size() <= MOST) {
      return;
    }
    Voucher first = null;
    for (Voucher voucher : all) {
      if (first == null || goesBefore(voucher, first)) {
        first = voucher;
      }
    }
    all.remove(first);
  }

  private static boolean goesBefore(Voucher one, Voucher other) {
    if (one.isOpen() != other.isOpen()) {
      return other.isOpen();
    }
    return one.isOpen()
        ? one.expiresMillis < other.expiresMillis
        : one.endedMillis < other.endedMillis;
  }

  /** When time changes one; {@link Long#MAX_VALUE} for never. */
  static long deadline(Voucher voucher) {
    return voucher.isOpen() ? voucher.expiresMillis : voucher.endedMillis + KEPT_MILLIS;
  }

  static void expire(Frame frame) {
    BenefitsState state = frame.standing.benefits;
    for (int kind = state.vouchers.next(0); kind >= 0; kind = state.vouchers.next(kind + 1)) {
      for (Voucher voucher : state.vouchers.of(kind).vouchers) {
        if (voucher.isOpen() && voucher.expiresMillis <= frame.nowMillis) {
          expire(frame, frame.plan.benefits().vouchers().get(kind), voucher);
        }
      }
    }
  }

  private static void expire(Frame frame, VoucherKind kind, Voucher voucher) {
    voucher.end(Voucher.Status.EXPIRED, frame.nowMillis);
    String name = kind.name() + "/" + voucher.id;
    String occurrence = voucher.reactivations == 0 ? name : name + "/" + voucher.reactivations;
    tell(frame, kind, OutcomeKind.VOUCHER_EXPIRED, occurrence, name, Long.MAX_VALUE);
  }

  static void forget(Frame frame) {
    Kept<BenefitsState.Held> all = frame.standing.benefits.vouchers;
    for (int kind = all.next(0); kind >= 0; kind = all.next(kind + 1)) {
      all.of(kind)
          .vouchers
          .removeIf(voucher -> !voucher.isOpen() && deadline(voucher) <= frame.nowMillis);
    }
  }

  /** What a fact says was done with a voucher. */
  static void follow(Frame frame, VoucherDecided fact) {
    int slash = fact.voucher().indexOf('/');
    int kind = slash < 0 ? -1 : frame.plan.benefits().kindOf(fact.voucher().substring(0, slash));
    if (!fact.accepted() || kind < 0) {
      return;
    }
    String id = fact.voucher().substring(slash + 1);
    switch (fact.action()) {
      case USE -> use(frame, kind, id, fact);
      case REACTIVATE -> reactivate(frame, kind, id, fact);
    }
  }

  private static void use(Frame frame, int kind, String id, VoucherDecided fact) {
    VoucherKind rule = frame.plan.benefits().vouchers().get(kind);
    BenefitsState.Held held = frame.standing.benefits.vouchers.of(kind);
    Voucher voucher = held.find(id);
    boolean contested = voucher == null || !voucher.isOpen();
    if (voucher == null) {
      Steps.makeGood(frame, kind, id);
      voucher = held.find(id);
    }
    if (voucher == null) {
      voucher = new Voucher(id, 0);
      voucher.hasCome = false;
      voucher.end(Voucher.Status.USED, frame.nowMillis);
      held.vouchers.add(voucher);
      dropOne(held.vouchers);
    }
    voucher.end(Voucher.Status.USED, frame.nowMillis);
    tell(frame, rule, OutcomeKind.VOUCHER_USED, fact.id(), fact.voucher(), Long.MAX_VALUE);
    if (contested) {
      tell(frame, rule, OutcomeKind.VOUCHER_CONTESTED, fact.id(), fact.voucher(), Long.MAX_VALUE);
    }
  }

  private static void reactivate(Frame frame, int kind, String id, VoucherDecided fact) {
    BenefitsState.Held held = frame.standing.benefits.vouchers.of(kind);
    Voucher voucher = held.find(id);
    if (voucher == null || voucher.status != Voucher.Status.USED) {
      return;
    }
    if (!voucher.hasCome) {
      held.vouchers.remove(voucher);
      return;
    }
    voucher.expiresMillis = prolonged(frame, voucher);
    voucher.status = Voucher.Status.OPEN;
    voucher.reactivations++;
    VoucherKind rule = frame.plan.benefits().vouchers().get(kind);
    tell(
        frame,
        rule,
        OutcomeKind.VOUCHER_REACTIVATED,
        fact.id(),
        fact.voucher(),
        voucher.expiresMillis);
  }

  /** The days on which it was used do not count. */
  private static long prolonged(Frame frame, Voucher voucher) {
    if (voucher.expiresMillis == Long.MAX_VALUE) {
      return Long.MAX_VALUE;
    }
    LocalDate used = Calendar.date(voucher.endedMillis, frame.plan.zone());
    LocalDate today = Calendar.date(frame.nowMillis, frame.plan.zone());
    LocalDate expiry = Calendar.date(voucher.expiresMillis, frame.plan.zone());
    LocalDate later = expiry.plusDays(today.toEpochDay() - used.toEpochDay());
    return Math.max(frame.nowMillis, Calendar.startOf(later, frame.plan.zone()));
  }

  private static void tell(
      Frame frame,
      VoucherKind kind,
      OutcomeKind what,
      String occurrence,
      String name,
      long expiresMillis) {
    frame.came(kind, what, occurrence, 0, 0, name, frame.nowMillis, expiresMillis);
  }
}
