package io.lojal.member;

import java.util.Comparator;

/** Points that came together, expire together, and name what they came from. */
final class Lot {
  /** Spent first what expires first, then what could be spent first, then by id. */
  static final Comparator<Lot> SPENDING_ORDER =
      Comparator.comparingLong((Lot lot) -> lot.expiresMillis)
          .thenComparingLong(lot -> lot.availableMillis)
          .thenComparing(lot -> lot.id);

  final String id;
  final String cause;
  final long availableMillis;
  final long expiresMillis;

  /** What is left of it, above 0 as long as it is in the wallet. */
  long left;

  boolean pending;

  Lot(
      String id,
      String cause,
      long availableMillis,
      long expiresMillis,
      long left,
      boolean pending) {
    this.id = id;
    this.cause = cause;
    this.availableMillis = availableMillis;
    this.expiresMillis = expiresMillis;
    this.left = left;
    this.pending = pending;
  }
}
