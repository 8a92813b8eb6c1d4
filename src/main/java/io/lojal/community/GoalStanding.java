package io.lojal.community;

/**
 * How far a goal has come.
 *
 * @param sum what everyone added, returns taken off
 * @param reachedPercent the highest milestone ever reached
 * @param reachedMillis event time at which that was; {@link Long#MIN_VALUE} for not yet
 * @param tippedBy the member whose share crossed it, or empty
 * @param contested whether the sum has since fallen below what was reached
 */
public record GoalStanding(
    String goal,
    long sum,
    long target,
    long reachedPercent,
    long reachedMillis,
    String tippedBy,
    boolean contested,
    long timeMillis) {}
