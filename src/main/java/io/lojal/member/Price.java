package io.lojal.member;

/**
 * What a wish costs.
 *
 * @param wallet its place in {@link Plan#wallets}
 * @param points above 0
 */
public record Price(int wallet, long points) {}
