package io.lojal.engine;

import io.lojal.member.Posting;

/**
 * A posting as the ledger has it.
 *
 * @param id the posting's id and the number of the correction, unique within the member
 * @param posting what moved
 * @param correction 0 for what came in order, else which correction of this posting it is
 * @param correctedBy the ids of the events that made the correction, apart by spaces; or empty
 */
public record LedgerEntry(
    String id, String member, Posting posting, int correction, String correctedBy) {}
