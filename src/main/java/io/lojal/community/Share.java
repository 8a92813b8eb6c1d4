package io.lojal.community;

/**
 * What one member has added to a goal: the whole of it, not a difference, so that it can be sent
 * twice and summed again at any time.
 *
 * @param goal the rule ("goals/million-metres")
 * @param shard which part of the sum it belongs to
 * @param number the member's own count of shares sent; a higher one replaces a lower one
 * @param timeMillis event time of the event that moved it
 */
public record Share(
    String goal, int shard, String member, long share, long number, long timeMillis) {}
