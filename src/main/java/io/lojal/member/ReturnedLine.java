package io.lojal.member;

/**
 * One line of what came back.
 *
 * @param sku the item
 * @param quantity pieces, above 0
 * @param amountMinor what was paid back for them, in minor units; 0 or more
 */
public record ReturnedLine(String sku, long quantity, long amountMinor) {}
