package io.lojal.member;

/**
 * Points moved from one account of a wallet to another: double entry, so every posting sums to
 * zero.
 *
 * @param id unique within the member's wallet: what was done to which lot ("earn/goods/p-17")
 * @param cause the id of the event that caused it, or of the purchase whose lot it is about
 * @param points above 0
 */
public record Posting(
    String id,
    String wallet,
    Account from,
    Account to,
    long points,
    long timeMillis,
    String cause) {

  /** Where points can be. The member owns pending and available, and owes the debt. */
  public enum Account {
    /** The programme's own: where points come from. */
    ISSUED,
    PENDING,
    AVAILABLE,
    REDEEMED,
    EXPIRED,
    /** What a voucher was given for. */
    PAID_OUT,
    /** Spent, and then taken back: owed by the member, netted from the next that comes. */
    DEBT,
    /** On the way from one member to another: in everybody's postings together, nothing is left. */
    TRANSIT
  }
}
