package io.lojal.member;

/**
 * A kind of voucher: how long one is good for, and how often one that was used comes back.
 *
 * @param valid the last good day is the date on which it was issued plus this; null for ever
 * @param reactivations how often one can be reactivated, 0 or more
 */
public record VoucherKind(String rule, String name, Period valid, int reactivations)
    implements Rules.Rule {}
