package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Insides.LotInside;
import io.lojal.member.Line;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.Posting.Account;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Reward;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One wallet of a member. */
final class NaivePoints {
  private static final Comparator<Lot> SPENDING =
      Comparator.comparingLong((Lot lot) -> lot.expires)
          .thenComparingLong(lot -> lot.available)
          .thenComparing(lot -> lot.id);

  private final Plan plan;
  private final int index;
  private final Rules.Wallet wallet;
  private final Matching matching;
  private final Told told;
  private final List<Lot> lots = new ArrayList<>();
  private long debt;

  /** Points that were earned at once. */
  private static final class Lot {
    final String id;
    final String cause;
    final long available;
    final long expires;
    long left;
    boolean released;

    Lot(String id, String cause, long available, long expires, long points) {
      this.id = id;
      this.cause = cause;
      this.available = available;
      this.expires = expires;
      this.left = points;
    }
  }

  NaivePoints(Plan plan, int index, Told told) {
    this.plan = plan;
    this.index = index;
    this.wallet = plan.wallets().get(index);
    this.matching = new Matching(plan);
    this.told = told;
  }

  void earn(Event turnedOut) {
    for (Rules.Earn earn : wallet.earns()) {
      long points = grant(earn, turnedOut);
      if (points > 0) {
        grant(earn, turnedOut, points);
      }
    }
  }

  private long grant(Rules.Earn earn, Event turnedOut) {
    List<Line> lines = matching.of(earn.on(), earn.when(), earn.byLine(), turnedOut);
    if (lines.isEmpty()) {
      return 0;
    }
    if (earn.reward().by() == Reward.By.EVENT) {
      return earn.reward().points();
    }
    if (!(turnedOut instanceof PurchaseRecorded purchase)) {
      return 0;
    }
    long total = amount(purchase.lines());
    long matched = earn.byLine() ? amount(lines) : total;
    if (total == 0) {
      return 0;
    }
    long basis = matched - Shares.of(purchase.paidWithPointsMinor(), matched, total, Rounding.UP);
    return Shares.of(basis, earn.reward().points(), earn.reward().per(), earn.rounding());
  }

  private static long amount(List<Line> lines) {
    return lines.stream().mapToLong(Line::amountMinor).sum();
  }

  private void grant(Rules.Earn earn, Event turnedOut, long points) {
    String id = earn.name() + "/" + turnedOut.id();
    LocalDate date = Dates.date(turnedOut.timeMillis(), plan.zone());
    boolean pending = earn.pending().kind() == Wait.Kind.PERIOD;
    long available =
        pending
            ? Dates.start(Dates.plus(date, earn.pending().period()), plan.zone())
            : turnedOut.timeMillis();
    Period valid = wallet.valid().spans()[0].period();
    long expires =
        valid == null
            ? Long.MAX_VALUE
            : Dates.start(Dates.plus(date, valid).plusDays(1), plan.zone());
    Lot lot = new Lot(id, turnedOut.id(), available, Math.max(available, expires), points);
    lots.add(lot);
    Account to = pending ? Account.PENDING : Account.AVAILABLE;
    told.posting("earn/" + id, wallet.name(), Account.ISSUED, to, points, lot.cause);
    if (!pending) {
      becomeAvailable(lot);
    }
  }

  private void becomeAvailable(Lot lot) {
    lot.released = true;
    told.outcome(wallet.rule(), OutcomeKind.POINTS_AVAILABLE, lot.id, 0, lot.left, "", lot.expires);
    long netted = Math.min(debt, lot.left);
    told.posting(
        "net/" + lot.id, wallet.name(), Account.AVAILABLE, Account.DEBT, netted, lot.cause);
    debt -= netted;
    lot.left -= netted;
  }

  void redeem(RedemptionDecided fact) {
    if (!fact.accepted() || !fact.wallet().equals(wallet.name())) {
      return;
    }
    long missing = 0;
    for (RedemptionDecided.Taken taken : fact.taken()) {
      missing += taken.points() - take(taken.lot(), taken.points(), "redeem/", fact.id());
    }
    lots.sort(SPENDING);
    for (Lot lot : List.copyOf(lots)) {
      missing -= take(lot.id, missing, "instead/", fact.id());
    }
    told.posting(
        "debt/" + fact.id(), wallet.name(), Account.DEBT, Account.REDEEMED, missing, fact.id());
    debt += missing;
    told.outcome(
        wallet.rule(), OutcomeKind.POINTS_REDEEMED, fact.id(), 0, fact.points(), fact.reward());
  }

  /** The older purchase of a return: its lots lose what came back. */
  void adjust(ReturnRecorded recorded) {
    lots.sort(SPENDING);
    for (Lot lot : lots) {
      if (lot.cause.equals(recorded.purchaseId())) {
        long lost =
            recorded.lines().isEmpty() ? lot.left : Math.min(lot.left, earned(lot, recorded));
        told.posting(
            "return/" + recorded.id() + "/" + lot.id,
            wallet.name(),
            lot.released ? Account.AVAILABLE : Account.PENDING,
            Account.ISSUED,
            lost,
            recorded.id());
        lot.left -= lost;
      }
    }
  }

  private long earned(Lot lot, ReturnRecorded recorded) {
    for (Rules.Earn earn : wallet.earns()) {
      if (lot.id.equals(earn.name() + "/" + lot.cause) && earn.reward().by() == Reward.By.MONEY) {
        long amount = recorded.lines().stream().mapToLong(ReturnedLine::amountMinor).sum();
        return Shares.of(amount, earn.reward().points(), earn.reward().per(), earn.rounding());
      }
    }
    return 0;
  }

  private long take(String id, long points, String how, String command) {
    for (Lot lot : lots) {
      if (lot.id.equals(id) && lot.released) {
        long found = Math.min(points, lot.left);
        lot.left -= found;
        told.posting(
            how + command + "/" + id,
            wallet.name(),
            Account.AVAILABLE,
            Account.REDEEMED,
            found,
            command);
        return found;
      }
    }
    return 0;
  }

  List<Due> due() {
    List<Due> due = new ArrayList<>();
    lots.removeIf(lot -> lot.left == 0);
    lots.sort(SPENDING);
    for (int i = 0; i < lots.size(); i++) {
      Lot lot = lots.get(i);
      if (!lot.released) {
        due.add(new Due(lot.available, Due.Turn.LOT_AVAILABLE, index, i, () -> release(lot)));
      } else if (lot.expires < Long.MAX_VALUE) {
        due.add(new Due(lot.expires, Due.Turn.LOT_EXPIRES, index, i, () -> expire(lot)));
      }
    }
    return due;
  }

  private void release(Lot lot) {
    told.posting(
        "release/" + lot.id,
        wallet.name(),
        Account.PENDING,
        Account.AVAILABLE,
        lot.left,
        lot.cause);
    becomeAvailable(lot);
  }

  private void expire(Lot lot) {
    told.posting(
        "expire/" + lot.id, wallet.name(), Account.AVAILABLE, Account.EXPIRED, lot.left, lot.cause);
    told.outcome(wallet.rule(), OutcomeKind.POINTS_EXPIRED, lot.id, 0, lot.left, "");
    lot.left = 0;
  }

  ReferenceStanding.Wallet standing() {
    lots.removeIf(lot -> lot.left == 0);
    lots.sort(SPENDING);
    return new ReferenceStanding.Wallet(
        lots.stream()
            .map(
                lot ->
                    new LotInside(
                        lot.id, lot.cause, lot.left, lot.released, lot.available, lot.expires))
            .toList(),
        debt);
  }
}
