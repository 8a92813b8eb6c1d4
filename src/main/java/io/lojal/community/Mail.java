package io.lojal.community;

/**
 * Something one key tells another, through the topic {@code moments}.
 *
 * @param id unique; a repeat has the same
 * @param toShard the shard it is for, or -1 for a member
 * @param to the member it is for; with {@code toShard}, empty
 * @param subject the rule it is about ("goals/million-metres")
 * @param level the milestone in percent
 * @param hops how many keys it has passed, this one included
 */
public record Mail(
    String id, int toShard, String to, String subject, long level, long timeMillis, int hops) {}
