package io.lojal.engine;

import io.lojal.member.Posting;

/**
 * A posting as the ledger has it.
 *
 * @param posting what moved
 * @param correction 0 for what came in order, else which correction of this posting it is
 * @param correctedBy the ids of the events that made the correction, apart by spaces; or empty
 */
public record LedgerEntry(String member, Posting posting, int correction, String correctedBy) {

  /** What was done, and in which correction: unique within the wallet. */
  public String name() {
    return correction == 0 ? posting.id() : posting.id() + "#" + correction;
  }

  /** Unique within the member: two wallets may have ways to earn of one name. */
  public String id() {
    return posting.wallet() + "/" + name();
  }
}
