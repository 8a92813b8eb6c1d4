package io.lojal.member;

/** Something a till asks for. It is answered once, and the answer is a fact. */
public sealed interface Commanded extends Event
    permits RedeemCommanded, VoucherCommanded, WishCommanded, PassCommanded {}
