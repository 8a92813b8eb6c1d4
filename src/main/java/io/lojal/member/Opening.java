package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/** Takes over what a member had in another system: docs/semantics.md, "Openings". */
final class Opening {
  private final Frame frame;
  private final OpeningRecorded event;
  private final OpeningNames names;

  Opening(Frame frame, OpeningRecorded event) {
    this.frame = frame;
    this.event = event;
    this.names = new OpeningNames(frame.plan);
  }

  void take() {
    if (event.joinedDay() != OpeningRecorded.UNTOLD) {
      frame.standing.profile = frame.standing.profile.asRegistered();
      Joining.on(frame, event.joinedDay());
    } else if (frame.standing.joinedDay == Window.NO_ANCHOR) {
      // What is brought falls on dates of the member's own years: they begin first.
      Joining.on(frame, event);
    }
    // Of what was last, the latest day holds.
    event.counts().stream()
        .sorted(Comparator.comparingLong(count -> day(count.day())))
        .forEach(this::take);
    Meters.evict(frame);
    event.levels().forEach(this::take);
    event.debts().forEach(this::owe);
    for (int i = 0; i < event.lots().size(); i++) {
      take(event.lots().get(i), i + 1);
    }
    event.vouchers().forEach(this::take);
    event.cards().forEach(this::take);
    event.streaks().forEach(this::take);
    event.shares().forEach(this::share);
    for (OpeningRecorded.Earned told : event.badges()) {
      if (names.badge(told.badge()) >= 0) {
        Badges.bring(frame, names.badge(told.badge()), told);
      }
    }
  }

  /** The day that was told, or that of the event. */
  private long day(long told) {
    return told == OpeningRecorded.UNTOLD
        ? Calendar.date(frame.nowMillis, frame.plan.zone()).toEpochDay()
        : told;
  }

  private long orElse(long told, long otherwise) {
    return told == OpeningRecorded.UNTOLD ? otherwise : told;
  }

  private void take(OpeningRecorded.Count count) {
    int meter = names.meter(count);
    if (meter >= 0) {
      Meters.bring(frame, meter, count.text(), day(count.day()), count.value());
    }
  }

  private void take(OpeningRecorded.Level told) {
    int l = names.ladder(told.ladder());
    int level = l < 0 ? -1 : names.level(l, told.level());
    if (level >= 0 && level >= frame.standing.ladders[l].own) {
      Tiers.hold(frame, l, level, day(told.day()));
    }
  }

  private void owe(String name, long points) {
    int w = names.wallet(name);
    if (w < 0) {
      return;
    }
    Rules.Wallet wallet = frame.plan.wallets[w];
    Standing.WalletState state = frame.standing.wallets[w];
    state.debt += points;
    frame.moved(
        wallet,
        "opening/" + event.id() + "/" + name,
        Posting.Account.DEBT,
        Posting.Account.ISSUED,
        points,
        event.id());
    Lots.netAll(frame, wallet, state);
  }

  /** Points expire when a day begins: those told to expire within a day last to its end. */
  private long startOfDay(long millis) {
    ZoneId zone = frame.plan.zone();
    LocalDate date = Calendar.date(millis, zone);
    long start = Calendar.startOf(date, zone);
    return start == millis ? start : Calendar.startOf(date.plusDays(1), zone);
  }

  private void take(OpeningRecorded.Points told, int number) {
    int w = names.wallet(told.wallet());
    if (w < 0) {
      return;
    }
    Rules.Wallet wallet = frame.plan.wallets[w];
    long age = orElse(told.earnedMillis(), frame.nowMillis);
    long available = Math.max(frame.nowMillis, told.availableMillis());
    boolean pending = available > frame.nowMillis;
    long expires =
        told.expiresMillis() == OpeningRecorded.UNTOLD
            ? wallet.valid().endOf(age, frame.standing, frame.plan.zone())
            : startOfDay(told.expiresMillis());
    Lot lot =
        new Lot(
            "opening/" + event.id() + "/" + number,
            told.purchase().isEmpty() ? event.id() : told.purchase(),
            age,
            available,
            Math.max(available, expires),
            told.points(),
            pending,
            false);
    frame.moved(
        wallet,
        "earn/" + lot.id,
        Posting.Account.ISSUED,
        pending ? Posting.Account.PENDING : Posting.Account.AVAILABLE,
        lot.left,
        lot.cause());
    Lots.putBack(frame, wallet, frame.standing.wallets[w], lot);
  }

  private void take(OpeningRecorded.Coupon told) {
    int kind = names.voucher(told.kind());
    if (kind >= 0) {
      Vouchers.bring(frame, kind, told);
    }
  }

  private void take(OpeningRecorded.Card told) {
    int card = names.card(told.card());
    if (card >= 0) {
      Stamps.bring(frame, card, told);
    }
  }

  private void take(OpeningRecorded.Streak told) {
    int streak = names.streak(told.streak());
    if (streak >= 0) {
      Streaks.bring(frame, streak, told);
    }
  }

  private void share(String name, long added) {
    int goal = names.goal(name);
    if (goal >= 0) {
      frame.standing.goals[goal].share += added;
      Goals.thank(frame, frame.plan.goals[goal], frame.standing.goals[goal]);
    }
  }
}
