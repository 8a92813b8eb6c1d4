package io.lojal.cli.mapping;

/**
 * Each row is points that a member asked to spend.
 *
 * @param reward what they are for
 */
public record Redemptions(Words wallet, Words points, Words reward) implements Content {}
