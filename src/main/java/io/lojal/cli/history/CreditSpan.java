package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.Credit;
import java.time.LocalDate;

/** The days that a row says something is for. */
final class CreditSpan {
  private CreditSpan() {}

  /**
   * Null where the row says none.
   *
   * @param to null for a single day
   * @throws BadRowException where they are no span
   */
  static Credit of(LocalDate from, LocalDate to) throws BadRowException {
    if (from == null && to == null) {
      return null;
    }
    if (from == null || (to != null && to.isBefore(from))) {
      throw new BadRowException(
          RefusalCode.BAD_FIELD, "credit-to is there without credit-from, or is before it");
    }
    long last = to == null ? from.toEpochDay() : to.toEpochDay();
    return new Credit(Math.toIntExact(from.toEpochDay()), Math.toIntExact(last));
  }
}
