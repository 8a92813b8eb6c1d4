package io.lojal.wire;

import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.OpenedCard;
import io.lojal.wire.avro.OpenedCount;
import io.lojal.wire.avro.OpenedLevel;
import io.lojal.wire.avro.OpenedLot;
import io.lojal.wire.avro.OpenedStreak;
import io.lojal.wire.avro.OpenedVoucher;
import io.lojal.wire.avro.Opening;
import java.util.Map;

/** What has to hold of an opening, whatever the programme. */
final class OpeningChecks {
  /** An opening is folded at once, and in one member's state: it has an end. */
  static final int MOST_PARTS = 10_000;

  private static final long MOST_FEW = 1_000;
  private static final long MOST_MANY = 1_000_000;

  private final Checks checks;

  OpeningChecks(Checks checks) {
    this.checks = checks;
  }

  void check(Opening record) {
    int parts =
        record.getLots().size()
            + record.getLevels().size()
            + record.getCounts().size()
            + record.getCards().size()
            + record.getVouchers().size()
            + record.getStreaks().size()
            + record.getBadges().size();
    if (parts > MOST_PARTS) {
      checks.refuse(
          RejectionCode.BAD_FIELD,
          "it has " + parts + " parts, not " + MOST_PARTS + " at the most");
    }
    checks.date("joined", record.getJoined());
    points("debts", record.getDebts());
    points("shares", record.getShares());
    for (int i = 0; i < record.getBadges().size(); i++) {
      checks.within("badges[" + i + "].number", record.getBadges().get(i).getNumber(), Checks.MOST);
    }
    for (int i = 0; i < record.getLots().size(); i++) {
      check("lots[" + i + "].", record.getLots().get(i));
    }
    for (int i = 0; i < record.getLevels().size(); i++) {
      check("levels[" + i + "].", record.getLevels().get(i));
    }
    for (int i = 0; i < record.getCounts().size(); i++) {
      check("counts[" + i + "].", record.getCounts().get(i));
    }
    for (int i = 0; i < record.getCards().size(); i++) {
      check("cards[" + i + "].", record.getCards().get(i));
    }
    for (int i = 0; i < record.getVouchers().size(); i++) {
      check("vouchers[" + i + "].", record.getVouchers().get(i));
    }
    for (int i = 0; i < record.getStreaks().size(); i++) {
      check("streaks[" + i + "].", record.getStreaks().get(i));
    }
  }

  private void points(String field, Map<String, Long> all) {
    for (long points : all.values()) {
      checks.quantity(field, points);
    }
  }

  private void check(String at, OpenedLot lot) {
    checks.quantity(at + "points", lot.getPoints());
    checks.time(at + "earned", lot.getEarned());
    checks.time(at + "available", lot.getAvailable());
    checks.time(at + "expires", lot.getExpires());
  }

  private void check(String at, OpenedLevel level) {
    checks.date(at + "date", level.getDate());
  }

  private void check(String at, OpenedCount count) {
    checks.date(at + "date", count.getDate());
    checks.within(at + "value", count.getValue(), Checks.MOST);
  }

  private void check(String at, OpenedCard card) {
    checks.within(at + "stamps", card.getStamps(), MOST_FEW);
    checks.within(at + "filled", card.getFilled(), Checks.MOST);
  }

  private void check(String at, OpenedVoucher voucher) {
    checks.present(at + "id", voucher.getId());
    checks.time(at + "expires", voucher.getExpires());
    checks.time(at + "used", voucher.getUsed());
    checks.within(at + "reactivations", voucher.getReactivations(), MOST_FEW);
  }

  private void check(String at, OpenedStreak streak) {
    checks.within(at + "length", streak.getLength(), MOST_MANY);
    checks.within(at + "count", streak.getCount(), MOST_MANY);
    checks.within(at + "freezes", streak.getFreezes(), MOST_FEW);
    checks.date(at + "since", streak.getSince());
    checks.date(at + "day", streak.getDay());
  }
}
