package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Numbers;
import io.lojal.cli.mapping.Redemptions;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Event;
import io.lojal.member.RedeemCommanded;

/** Points that a member asked to spend. */
record RedemptionMaking(Envelopes envelopes, Numbers numbers, Redemptions columns)
    implements RowMaking {

  RedemptionMaking(Mapping mapping, Redemptions columns) {
    this(new Envelopes(mapping), mapping.numbers(), columns);
  }

  /** Some systems write what is spent with a minus, others without: the sign says nothing here. */
  @Override
  public Event event(String id, Row row) throws BadRowException {
    String wallet = columns.wallet().of(row);
    if (wallet.isEmpty()) {
      throw new BadRowException(RefusalCode.BAD_FIELD, "wallet is empty");
    }
    return new RedeemCommanded(
        envelopes.envelope(id, row),
        wallet,
        Math.abs(numbers.whole("points", columns.points().of(row))),
        columns.reward().of(row));
  }
}
