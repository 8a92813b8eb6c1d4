package io.lojal.member;

/**
 * Pieces for the first that claim them.
 *
 * @param when asked of who claims
 * @param fromMillis the first instant at which it is open
 * @param toMillis the first at which it is not any more
 * @param stock how many pieces there are for everybody together
 * @param atMost how many one member can have
 * @param wallet where points come, or -1
 * @param points above 0 where there is a wallet
 * @param gives the kind of voucher, or -1
 */
public record Drop(
    String rule,
    String name,
    Condition when,
    long fromMillis,
    long toMillis,
    long stock,
    int atMost,
    int wallet,
    long points,
    int gives)
    implements Rules.Rule {}
