package io.lojal.community;

/**
 * What one shard of a goal has come to: absolute, so that it can be sent twice.
 *
 * @param members how many have added something
 * @param tippedBy the member whose share moved it last
 * @param timeMillis event time of that
 */
public record ShardSum(
    String goal, int shard, long sum, long members, String tippedBy, long timeMillis) {}
