package io.lojal.member;

/**
 * One line of a receipt.
 *
 * @param quantity pieces, above 0
 * @param amountMinor what the line cost in all, after discounts, in the currency's minor unit; 0 or
 *     more
 */
public record Line(String sku, String category, long quantity, long amountMinor) {}
