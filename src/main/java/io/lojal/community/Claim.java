package io.lojal.community;

/**
 * A member asks a drop for a piece.
 *
 * @param id the command's
 * @param drop the rule ("drops/hat")
 * @param timeMillis event time at which the member's own key passed it on
 */
public record Claim(String id, String drop, String member, long timeMillis) {}
