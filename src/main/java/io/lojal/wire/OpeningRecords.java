package io.lojal.wire;

import io.lojal.member.Envelope;
import io.lojal.member.OpeningRecorded;
import io.lojal.wire.avro.OpenedBadge;
import io.lojal.wire.avro.OpenedCard;
import io.lojal.wire.avro.OpenedCount;
import io.lojal.wire.avro.OpenedLevel;
import io.lojal.wire.avro.OpenedLot;
import io.lojal.wire.avro.OpenedStreak;
import io.lojal.wire.avro.OpenedVoucher;
import io.lojal.wire.avro.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Openings of the core, and the records by which they travel. */
final class OpeningRecords {
  private OpeningRecords() {}

  static Decoded event(Opening record) {
    Envelope envelope = EventReading.envelope(record);
    Checks checks = new Checks(envelope);
    new OpeningChecks(checks).check(record);
    return checks.result(
        () ->
            new OpeningRecorded(
                envelope,
                day(record.getJoined()),
                all(record.getCounts(), OpeningRecords::count),
                all(record.getLevels(), OpeningRecords::level),
                record.getDebts(),
                all(record.getLots(), OpeningRecords::lot),
                all(record.getVouchers(), OpeningRecords::voucher),
                all(record.getCards(), OpeningRecords::card),
                all(record.getStreaks(), OpeningRecords::streak),
                record.getShares(),
                all(
                    record.getBadges(),
                    one ->
                        new OpeningRecorded.Earned(
                            one.getBadge(), one.getText(), one.getNumber()))));
  }

  private static OpeningRecorded.Count count(OpenedCount one) {
    return new OpeningRecorded.Count(
        one.getMeter(), one.getText(), day(one.getDate()), one.getValue());
  }

  private static OpeningRecorded.Level level(OpenedLevel one) {
    return new OpeningRecorded.Level(one.getLadder(), one.getLevel(), day(one.getDate()));
  }

  private static OpeningRecorded.Points lot(OpenedLot one) {
    return new OpeningRecorded.Points(
        one.getWallet(),
        one.getPoints(),
        one.getPurchase(),
        millis(one.getEarned()),
        millis(one.getAvailable()),
        millis(one.getExpires()));
  }

  private static OpeningRecorded.Coupon voucher(OpenedVoucher one) {
    return new OpeningRecorded.Coupon(
        one.getKind(),
        one.getId(),
        millis(one.getExpires()),
        millis(one.getUsed()),
        (int) one.getReactivations());
  }

  private static OpeningRecorded.Card card(OpenedCard one) {
    return new OpeningRecorded.Card(one.getCard(), (int) one.getStamps(), one.getFilled());
  }

  private static OpeningRecorded.Streak streak(OpenedStreak one) {
    return new OpeningRecorded.Streak(
        one.getStreak(),
        one.getLength(),
        day(one.getSince()),
        day(one.getDay()),
        (int) one.getCount(),
        (int) one.getFreezes());
  }

  private static <T, U> List<U> all(List<T> all, Function<T, U> each) {
    return all.stream().map(each).toList();
  }

  private static long day(LocalDate date) {
    return date == null ? OpeningRecorded.UNTOLD : date.toEpochDay();
  }

  private static long millis(Instant time) {
    return time == null ? OpeningRecorded.UNTOLD : time.toEpochMilli();
  }

  static Opening record(OpeningRecorded event) {
    Envelope envelope = event.envelope();
    return new Opening(
        envelope.id(),
        envelope.member(),
        Instant.ofEpochMilli(envelope.timeMillis()),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        date(event.joinedDay()),
        all(event.lots(), OpeningRecords::record),
        event.debts(),
        all(event.levels(), one -> new OpenedLevel(one.ladder(), one.level(), date(one.day()))),
        all(
            event.counts(),
            one -> new OpenedCount(one.meter(), one.text(), date(one.day()), one.value())),
        all(event.cards(), one -> new OpenedCard(one.card(), (long) one.stamps(), one.filled())),
        all(event.vouchers(), OpeningRecords::record),
        all(event.streaks(), OpeningRecords::record),
        event.shares(),
        all(event.badges(), one -> new OpenedBadge(one.badge(), one.text(), one.number())));
  }

  private static OpenedLot record(OpeningRecorded.Points one) {
    return new OpenedLot(
        one.wallet(),
        one.points(),
        one.purchase(),
        time(one.earnedMillis()),
        time(one.availableMillis()),
        time(one.expiresMillis()));
  }

  private static OpenedVoucher record(OpeningRecorded.Coupon one) {
    return new OpenedVoucher(
        one.kind(),
        one.id(),
        time(one.expiresMillis()),
        time(one.usedMillis()),
        (long) one.reactivations());
  }

  private static OpenedStreak record(OpeningRecorded.Streak one) {
    return new OpenedStreak(
        one.streak(),
        one.length(),
        date(one.sinceDay()),
        date(one.day()),
        (long) one.count(),
        (long) one.freezes());
  }

  private static LocalDate date(long day) {
    return day == OpeningRecorded.UNTOLD ? null : LocalDate.ofEpochDay(day);
  }

  private static Instant time(long millis) {
    return millis == OpeningRecorded.UNTOLD ? null : Instant.ofEpochMilli(millis);
  }
}
