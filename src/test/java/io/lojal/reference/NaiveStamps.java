package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Rounding;
import io.lojal.member.StampCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One stamp card of a member: every stamp counted again from the first event on. */
final class NaiveStamps {
  private final Plan plan;
  private final StampCard card;
  private final Matching matching;
  private final NaiveVouchers vouchers;
  private final Told told;

  /** What every event gave, before any bound. */
  private final List<Long> gave = new ArrayList<>();

  /** Stamps on the card, and cards filled so far. */
  record Card(long stamps, long filled) {}

  NaiveStamps(Plan plan, int index, NaiveVouchers vouchers, Told told) {
    this.plan = plan;
    this.card = plan.benefits().cards().get(index);
    this.matching = new Matching(plan);
    this.vouchers = vouchers;
    this.told = told;
  }

  /** The latest of the past has just happened. */
  void stamp(List<Happened> past) {
    Happened latest = past.get(past.size() - 1);
    gave.add(latest.turnedOut() == null ? 0 : Math.min(1000, given(latest.turnedOut())));
    Card before = after(past.subList(0, past.size() - 1));
    Card now = after(past);
    long skipped = card(latest.event()).filled();
    for (long number = before.filled + skipped + 1; number <= now.filled; number++) {
      String gives = card.gives() < 0 ? "" : plan.benefits().vouchers().get(card.gives()).name();
      told.outcome(card.rule(), OutcomeKind.STAMP_CARD_FULL, "" + number, number, 0, gives);
      if (card.gives() >= 0) {
        vouchers.issue(card.gives(), "stamps/" + card.name() + "/" + number);
      }
    }
    if (now.filled == before.filled && now.stamps > before.stamps) {
      told.outcome(
          card.rule(), OutcomeKind.STAMPED, latest.event().id(), card.size(), now.stamps, "");
    }
  }

  Card after(List<Happened> past) {
    long stamps = 0;
    long filled = 0;
    LocalDate day = LocalDate.MIN;
    long onDay = 0;
    for (int i = 0; i < past.size(); i++) {
      OpeningRecorded.Card brought = card(past.get(i).event());
      long put = brought.stamps();
      put = card.carries() ? put : Math.min(put, card.size() - stamps);
      filled += brought.filled() + (stamps + put) / card.size();
      stamps = (stamps + put) % card.size();
      long given = gave.get(i);
      LocalDate date = Dates.date(past.get(i).event().timeMillis(), plan.zone());
      LocalDate stampDay = date.isAfter(day) ? date : day;
      long already = stampDay.equals(day) ? onDay : 0;
      if (card.perDay() > 0) {
        given = Math.min(given, Math.max(0, card.perDay() - already));
      }
      if (!card.carries()) {
        given = Math.min(given, card.size() - stamps);
      }
      if (given > 0) {
        day = stampDay;
        onDay = already + given;
        filled += (stamps + given) / card.size();
        stamps = (stamps + given) % card.size();
      }
    }
    return new Card(stamps, filled);
  }

  /** What an opening brings of this card; of other events nothing. */
  private OpeningRecorded.Card card(Event event) {
    if (event instanceof OpeningRecorded opening) {
      for (OpeningRecorded.Card brought : opening.cards()) {
        if (brought.card().equals(card.name())) {
          return brought;
        }
      }
    }
    return new OpeningRecorded.Card(card.name(), 0, 0);
  }

  private long given(Event event) {
    List<Line> lines = matching.of(card.on(), card.when(), card.byLine(), event);
    if (lines.isEmpty()) {
      return 0;
    }
    if (event instanceof ActivityRecorded || card.per() == StampCard.Per.EVENT) {
      return card.stamps();
    }
    PurchaseRecorded purchase = (PurchaseRecorded) event;
    List<Line> matched = card.byLine() ? lines : purchase.lines();
    if (card.per() == StampCard.Per.LINE) {
      return card.stamps() * matched.size();
    }
    if (card.per() == StampCard.Per.ITEM) {
      return card.stamps() * matched.stream().mapToLong(Line::quantity).sum();
    }
    long amount = matched.stream().mapToLong(Line::amountMinor).sum();
    long total = purchase.totalMinor();
    long paid =
        total == 0 ? 0 : Shares.of(purchase.paidWithPointsMinor(), amount, total, Rounding.UP);
    return (amount - paid) * card.stamps() / card.perMinor();
  }
}
