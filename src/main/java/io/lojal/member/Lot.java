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

  /** What it came from; null where that is what the id names after the rule. */
  private final String cause;

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

  /**
   * @param cause what it came from; null for what the id names after the rule
   */
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
    this.cause = cause == null || isNamed(id, cause) ? null : cause;
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

  /** What it came from. */
  String cause() {
    return cause == null ? id.substring(id.indexOf('/') + 1) : cause;
  }

  boolean cameFrom(String event) {
    return cause == null ? isNamed(id, event) : cause.equals(event);
  }

  /** What it came from, where the id does not name that; else empty. */
  String unnamedCause() {
    return cause == null ? "" : cause;
  }

  private static boolean isNamed(String id, String cause) {
    int start = id.indexOf('/') + 1;
    return id.length() - start == cause.length() && id.startsWith(cause, start);
  }

  /** The name of the rule that granted it. */
  String rule() {
    return id.substring(0, id.indexOf('/'));
  }
}
