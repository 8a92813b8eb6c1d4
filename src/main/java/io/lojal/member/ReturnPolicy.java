package io.lojal.member;

/** What a return does to a wallet. */
public enum ReturnPolicy {
  /** As if never bought: what was spent of it is owed. */
  NEGATIVE,
  /** Taken when it comes back, at most what the balance has; the rest is forgiven. */
  WITHIN_BALANCE,
  /** What can be spent already stays. */
  ONLY_PENDING
}
