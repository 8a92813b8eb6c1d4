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

  /** Whether it is lost, and not released, when it has waited long enough. */
  final boolean lapses;

  /** When it becomes, or became, available. */
  long availableMillis;

  long expiresMillis;

  /** What its validity counts from: the event, or the last activity. */
  long ageMillis;

  /** What is left of it, above 0 as long as it is in the wallet. */
  long left;

  boolean pending;

  Lot(
      String id,
      String cause,
      long ageMillis,
      long availableMillis,
      long expiresMillis,
      long left,
      boolean pending,
      boolean lapses) {
    this.id = id;
    this.cause = cause;
    this.ageMillis = ageMillis;
    this.availableMillis = availableMillis;
    this.expiresMillis = expiresMillis;
    this.left = left;
    this.pending = pending;
    this.lapses = lapses;
  }

  /** When time has to look at it. */
  long deadline() {
    return pending ? availableMillis : expiresMillis;
  }

  /** The name of the rule that granted it. */
  String rule() {
    return id.substring(0, id.indexOf('/'));
  }
}
