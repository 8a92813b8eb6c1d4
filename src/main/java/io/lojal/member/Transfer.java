package io.lojal.member;

/**
 * Points may go from one member to another.
 *
 * @param when asked of the giver
 * @param wallet its place in the plan
 * @param least the fewest points of one transfer
 * @param most the most that one member gives in a window, or null
 * @param renews whether points begin a new life where they come
 */
public record Transfer(
    String rule, String name, Condition when, int wallet, long least, Cap most, boolean renews)
    implements Rules.Rule {}
