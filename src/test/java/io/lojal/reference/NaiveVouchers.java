package io.lojal.reference;

import io.lojal.member.Insides.VoucherInside;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.VoucherCommanded.Action;
import io.lojal.member.VoucherDecided;
import io.lojal.member.VoucherKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All vouchers of a member. */
final class NaiveVouchers {
  private static final long DAY = 86_400_000;

  private final Plan plan;
  private final Told told;
  private final List<Voucher> kept = new ArrayList<>();
  private NaiveSteps steps;

  /** What has happened to one. */
  private static final class Voucher {
    final int kind;
    final String id;
    String status = "OPEN";
    boolean came = true;
    long expires;
    long ended;
    int reactivated;

    Voucher(int kind, String id) {
      this.kind = kind;
      this.id = id;
    }

    void ends(String how, long when) {
      status = how;
      ended = when;
    }
  }

  NaiveVouchers(Plan plan, Told told) {
    this.plan = plan;
    this.told = told;
  }

  /** Where a used voucher may have to be paid for. */
  void paidBy(NaiveSteps steps) {
    this.steps = steps;
  }

  /**
   * @param from the giver and the occurrence
   */
  void issue(int kind, String from) {
    String id = name(kind) + "/" + from;
    Voucher there = find(id);
    if (there != null && there.came) {
      return;
    }
    if (there != null) {
      there.came = true;
      there.expires = expiry(kind);
      return;
    }
    Voucher voucher = new Voucher(kind, id);
    voucher.expires = expiry(kind);
    kept.add(voucher);
    tell(kind, OutcomeKind.VOUCHER_ISSUED, id, id, voucher.expires);
    drop(kind);
  }

  /** What was brought over. */
  void open(OpeningRecorded opening) {
    for (OpeningRecorded.Coupon brought : opening.vouchers()) {
      for (int kind = 0; kind < plan.benefits().vouchers().size(); kind++) {
        if (name(kind).equals(brought.kind())) {
          bring(kind, brought);
        }
      }
    }
  }

  private void bring(int kind, OpeningRecorded.Coupon brought) {
    String id = name(kind) + "/opening/" + brought.id();
    Voucher voucher = find(id);
    if (voucher != null && voucher.came) {
      return;
    }
    if (voucher == null) {
      voucher = new Voucher(kind, id);
      kept.add(voucher);
      if (brought.usedMillis() != OpeningRecorded.UNTOLD) {
        voucher.ends("USED", brought.usedMillis());
      }
    }
    voucher.came = true;
    voucher.reactivated = brought.reactivations();
    voucher.expires =
        brought.expiresMillis() == OpeningRecorded.UNTOLD ? expiry(kind) : brought.expiresMillis();
    drop(kind);
  }

  private long expiry(int kind) {
    VoucherKind rule = plan.benefits().vouchers().get(kind);
    if (rule.valid() == null) {
      return Long.MAX_VALUE;
    }
    LocalDate last = Dates.plus(Dates.date(told.now(), plan.zone()), rule.valid());
    return Dates.start(last.plusDays(1), plan.zone());
  }

  private void drop(int kind) {
    List<Voucher> all = new ArrayList<>(kept.stream().filter(v -> v.kind == kind).toList());
    if (all.size() > 100) {
      Comparator<Voucher> ended = Comparator.comparingLong(v -> v.ended);
      Comparator<Voucher> expiring = Comparator.comparingLong(v -> v.expires);
      Voucher goes =
          all.stream()
              .filter(v -> !v.status.equals("OPEN"))
              .min(ended)
              .orElseGet(() -> all.stream().min(expiring).orElseThrow());
      kept.remove(goes);
    }
  }

  private Voucher find(String id) {
    return kept.stream().filter(v -> v.id.equals(id)).findFirst().orElse(null);
  }

  private String name(int kind) {
    return plan.benefits().vouchers().get(kind).name();
  }

  private void tell(int kind, OutcomeKind what, String occurrence, String id, long until) {
    told.outcome(plan.benefits().vouchers().get(kind).rule(), what, occurrence, 0, 0, id, until);
  }

  void follow(VoucherDecided fact) {
    int kind = -1;
    for (int i = 0; i < plan.benefits().vouchers().size(); i++) {
      if (fact.voucher().startsWith(name(i) + "/")) {
        kind = i;
      }
    }
    if (!fact.accepted() || kind < 0) {
      return;
    }
    if (fact.action() == Action.USE) {
      use(kind, fact);
    } else {
      reactivate(kind, fact);
    }
  }

  private void use(int kind, VoucherDecided fact) {
    Voucher voucher = find(fact.voucher());
    boolean wasOpen = voucher != null && voucher.status.equals("OPEN");
    if (voucher == null && steps.paysFor(kind, fact)) {
      voucher = find(fact.voucher());
    }
    if (voucher == null) {
      voucher = new Voucher(kind, fact.voucher());
      voucher.came = false;
      voucher.ends("USED", told.now());
      kept.add(voucher);
      drop(kind);
    }
    voucher.ends("USED", told.now());
    tell(kind, OutcomeKind.VOUCHER_USED, fact.id(), fact.voucher(), Long.MAX_VALUE);
    if (!wasOpen) {
      tell(kind, OutcomeKind.VOUCHER_CONTESTED, fact.id(), fact.voucher(), Long.MAX_VALUE);
    }
  }

  private void reactivate(int kind, VoucherDecided fact) {
    Voucher voucher = find(fact.voucher());
    if (voucher == null || !voucher.status.equals("USED")) {
      return;
    }
    if (!voucher.came) {
      kept.remove(voucher);
      return;
    }
    if (voucher.expires < Long.MAX_VALUE) {
      long days =
          ChronoUnit.DAYS.between(
              Dates.date(voucher.ended, plan.zone()), Dates.date(told.now(), plan.zone()));
      LocalDate moved = Dates.date(voucher.expires, plan.zone()).plusDays(days);
      voucher.expires = Math.max(Dates.start(moved, plan.zone()), told.now());
    }
    voucher.status = "OPEN";
    voucher.reactivated++;
    tell(kind, OutcomeKind.VOUCHER_REACTIVATED, fact.id(), voucher.id, voucher.expires);
  }

  List<Due> due() {
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Voucher v = kept.get(i);
      if (!v.status.equals("OPEN")) {
        long time = v.ended + 90 * DAY;
        due.add(new Due(time, Due.Turn.VOUCHER_FORGOTTEN, v.kind, i, () -> kept.remove(v)));
      } else if (v.expires < Long.MAX_VALUE) {
        due.add(new Due(v.expires, Due.Turn.VOUCHER_EXPIRES, v.kind, i, () -> expire(v)));
      }
    }
    return due;
  }

  private void expire(Voucher voucher) {
    voucher.ends("EXPIRED", told.now());
    String occurrence =
        voucher.reactivated > 0 ? voucher.id + "/" + voucher.reactivated : voucher.id;
    tell(voucher.kind, OutcomeKind.VOUCHER_EXPIRED, occurrence, voucher.id, Long.MAX_VALUE);
  }

  List<VoucherInside> standing(int kind) {
    return kept.stream()
        .filter(v -> v.kind == kind)
        .map(
            v ->
                new VoucherInside(
                    v.id,
                    v.status,
                    v.came,
                    v.came ? v.expires : 0,
                    v.status.equals("OPEN") ? 0 : v.ended,
                    v.reactivated))
        .toList();
  }
}
