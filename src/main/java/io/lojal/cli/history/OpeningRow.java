package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Dates;
import io.lojal.cli.mapping.Numbers;
import io.lojal.cli.mapping.Openings;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.mapping.Words;
import io.lojal.member.Envelope;
import io.lojal.member.OpeningRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one row tells of an opening. A part of which the row says nothing is left out. */
record OpeningRow(Openings columns, Numbers numbers) {

  /**
   * As if the row were all of it.
   *
   * @throws BadRowException where a field says what it cannot
   */
  OpeningRecorded read(Envelope envelope, Row row) throws BadRowException {
    return new OpeningRecorded(
        envelope,
        day(columns.joined(), row),
        all(columns.counts(), each -> count(each, row)),
        all(columns.levels(), each -> level(each, row)),
        points("debts", columns.debts(), row, true),
        all(columns.lots(), each -> lot(each, row)),
        all(columns.vouchers(), each -> voucher(each, row)),
        all(columns.cards(), each -> card(each, row)),
        all(columns.streaks(), each -> streak(each, row)),
        points("shares", columns.shares(), row, false),
        all(columns.badges(), each -> badge(each, row)));
  }

  /** Makes a part of an opening, or null where the row says nothing of it. */
  private interface Reading<T, U> {
    U of(T columns) throws BadRowException;
  }

  private static <T, U> List<U> all(List<T> columns, Reading<T, U> reading) throws BadRowException {
    List<U> all = new ArrayList<>();
    for (T each : columns) {
      U part = reading.of(each);
      if (part != null) {
        all.add(part);
      }
    }
    return all;
  }

  private OpeningRecorded.Points lot(Openings.Lot lot, Row row) throws BadRowException {
    long points = orZero("points", lot.points(), row);
    return points == 0
        ? null
        : new OpeningRecorded.Points(
            name("wallet", lot.wallet(), row),
            points,
            lot.purchase().of(row),
            lot.earned().millis(row),
            lot.available().millis(row),
            lot.expires().millis(row));
  }

  private OpeningRecorded.Level level(Openings.Level level, Row row) throws BadRowException {
    String name = level.level().of(row);
    return name.isEmpty()
        ? null
        : new OpeningRecorded.Level(
            name("ladder", level.ladder(), row), name, day(level.date(), row));
  }

  private OpeningRecorded.Count count(Openings.Count count, Row row) throws BadRowException {
    String text = count.text().of(row);
    long day = day(count.date(), row);
    String value = count.valued() ? count.value().of(row) : "1";
    boolean nothing =
        count.valued() ? value.isEmpty() : text.isEmpty() && day == OpeningRecorded.UNTOLD;
    return nothing
        ? null
        : new OpeningRecorded.Count(
            name("meter", count.meter(), row), text, day, value(value, count.currency().of(row)));
  }

  private long value(String word, String currency) throws BadRowException {
    return currency.isEmpty()
        ? numbers.whole("value", word)
        : MinorUnits.of(numbers.decimal("value", word), currency);
  }

  private OpeningRecorded.Card card(Openings.Card card, Row row) throws BadRowException {
    boolean nothing = card.stamps().of(row).isEmpty() && card.filled().of(row).isEmpty();
    return nothing
        ? null
        : new OpeningRecorded.Card(
            name("card", card.card(), row),
            few("stamps", card.stamps(), row),
            orZero("filled", card.filled(), row));
  }

  private OpeningRecorded.Coupon voucher(Openings.Voucher voucher, Row row) throws BadRowException {
    String id = voucher.id().of(row);
    return id.isEmpty()
        ? null
        : new OpeningRecorded.Coupon(
            name("kind", voucher.kind(), row),
            id,
            voucher.expires().millis(row),
            voucher.used().millis(row),
            few("reactivations", voucher.reactivations(), row));
  }

  private OpeningRecorded.Streak streak(Openings.Streak streak, Row row) throws BadRowException {
    String length = streak.length().of(row);
    return length.isEmpty()
        ? null
        : new OpeningRecorded.Streak(
            name("streak", streak.streak(), row),
            numbers.whole("length", length),
            day(streak.since(), row),
            day(streak.day(), row),
            few("count", streak.count(), row),
            few("freezes", streak.freezes(), row));
  }

  private OpeningRecorded.Earned badge(Openings.Badge badge, Row row) throws BadRowException {
    String name = badge.badge().of(row);
    return name.isEmpty()
        ? null
        : new OpeningRecorded.Earned(
            name, badge.text().of(row), orZero("number", badge.number(), row));
  }

  /** Without what is 0. */
  private Map<String, Long> points(
      String field, Map<String, Words> named, Row row, boolean signsLeftOut)
      throws BadRowException {
    Map<String, Long> points = new TreeMap<>();
    for (Map.Entry<String, Words> each : named.entrySet()) {
      long number = orZero(field + " of " + each.getKey(), each.getValue(), row);
      if (number != 0) {
        // The least long has no counterpart, stays below 0 and is refused like what is too much.
        points.put(each.getKey(), signsLeftOut ? Math.abs(number) : number);
      }
    }
    return points;
  }

  /** Something is told of it, so that it has to be known of what. */
  private static String name(String field, Words words, Row row) throws BadRowException {
    String name = words.of(row);
    if (name.isEmpty()) {
      throw new BadRowException(RefusalCode.BAD_FIELD, field + " is empty");
    }
    return name;
  }

  private long orZero(String field, Words words, Row row) throws BadRowException {
    String word = words.of(row);
    return word.isEmpty() ? 0 : numbers.whole(field, word);
  }

  private int few(String field, Words words, Row row) throws BadRowException {
    long number = orZero(field, words, row);
    if (number != (int) number) {
      throw new BadRowException(RefusalCode.BAD_FIELD, field + " is " + number);
    }
    return (int) number;
  }

  private static long day(Dates dates, Row row) throws BadRowException {
    LocalDate date = dates.of(row);
    return date == null ? OpeningRecorded.UNTOLD : date.toEpochDay();
  }
}
