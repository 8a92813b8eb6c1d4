package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Receipts;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt: a purchase, a return, or one of each. What it has only once is that of its first row;
 * the others have to agree on the member and the currency.
 */
record ReceiptMaking(Envelopes envelopes, ReceiptLines lines, Receipts columns) {

  ReceiptMaking(Mapping mapping, Receipts columns) {
    this(new Envelopes(mapping), new ReceiptLines(columns, mapping.numbers()), columns);
  }

  Made make(String id, List<Row> rows) {
    List<Line> bought = new ArrayList<>();
    List<ReturnedLine> cameBack = new ArrayList<>();
    List<Refusal> found = new ArrayList<>();
    Row firstBought = null;
    Row firstBack = null;
    for (Row row : rows) {
      boolean back = columns.returned().when().test(row);
      firstBought = firstBought == null && !back ? row : firstBought;
      firstBack = firstBack == null && back ? row : firstBack;
      found.add(add(row, rows.get(0), back, bought, cameBack));
    }
    if (found.stream().anyMatch(refusal -> refusal != null)) {
      return Made.refused(found);
    }
    String returnId = firstBack == null ? "" : columns.returned().id().of(firstBack);
    if (firstBought != null && firstBack != null && (returnId.isEmpty() || returnId.equals(id))) {
      return mixed(rows);
    }
    try {
      List<Event> events = new ArrayList<>();
      if (firstBought != null) {
        events.add(purchase(id, firstBought, bought));
      }
      if (firstBack != null) {
        events.add(returned(returnId.isEmpty() ? id : returnId, firstBack, cameBack));
      }
      return Made.checked(events, rows.size());
    } catch (BadRowException e) {
      found.set(0, e.refusal());
      return Made.refused(found);
    }
  }

  /** What is wrong with the row; null where it is a line now. */
  private Refusal add(
      Row row, Row first, boolean back, List<Line> bought, List<ReturnedLine> cameBack) {
    try {
      Envelope envelope = envelopes.envelope("", row);
      checkIsOf(first, row, envelope.member());
      if (back && columns.hasLines()) {
        cameBack.add(lines.cameBack(row));
      } else if (!back) {
        bought.add(lines.bought(row));
      }
      return null;
    } catch (BadRowException e) {
      return e.refusal();
    }
  }

  private void checkIsOf(Row first, Row row, String member) throws BadRowException {
    boolean same =
        envelopes.mapping().member().of(first).equals(member)
            && columns.currency().of(first).equals(columns.currency().of(row));
    if (!same) {
      throw new BadRowException(
          RefusalCode.MIXED_RECEIPT,
          "another member or currency than on the receipt's first row, line " + first.line());
    }
  }

  private Made mixed(List<Row> rows) {
    List<Refusal> found = new ArrayList<>();
    for (Row row : rows) {
      found.add(
          columns.returned().when().test(row)
              ? new Refusal(
                  RefusalCode.MIXED_RECEIPT,
                  "taken back on a receipt that sells: give `returned` an `id` of its own")
              : null);
    }
    return Made.refused(found);
  }

  private Event purchase(String id, Row row, List<Line> bought) throws BadRowException {
    String redemption = columns.redemption().of(row);
    return new PurchaseRecorded(
        envelopes.envelope(id, row),
        columns.currency().of(row),
        columns.place().of(row),
        bought,
        lines.paidWithPoints(row),
        CreditSpan.of(columns.creditFrom().of(row), columns.creditTo().of(row)),
        ActivityMaking.said(columns.attributes(), row),
        redemption.isEmpty() ? List.of() : List.of(redemption));
  }

  private Event returned(String id, Row row, List<ReturnedLine> cameBack) throws BadRowException {
    return new ReturnRecorded(
        envelopes.envelope(id, row),
        columns.returned().purchase().of(row),
        columns.currency().of(row),
        cameBack);
  }
}
