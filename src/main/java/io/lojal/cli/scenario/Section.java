package io.lojal.cli.scenario;

import io.lojal.programme.Field;
import io.lojal.programme.Listing;
import io.lojal.programme.Placed;
import java.util.List;

/** What is said, by whom it is for. An expectation names all of it since it was last asked for. */
@SuppressWarnings("ImmutableEnumChecker") // A field is part of a table that nobody changes.
enum Section {
  TOLD("told", "All that the member was told since this was last asked for, in order."),
  SUPPRESSED("suppressed", "All that the member was not told, and why: `level reached: LAPSED`."),
  ANSWERED(
      "answered",
      "The answers to the till: `100 snow: ACCEPTED`, `free-coffee: REFUSED NO_VOUCHER`."),
  LEDGER("ledger", "All postings: `earn/goods/buys-1: 45 snow from issued to pending`."),
  REJECTED("rejected", "All that was refused: `TOO_LATE: does-1`. Nothing, where not written.");

  private final Field<List<Placed<Remark>>> field;

  Section(String name, String says) {
    this.field = Field.optional(name, new Listing<>(new Remark.Written()), null, says);
  }

  Field<List<Placed<Remark>>> field() {
    return field;
  }
}
