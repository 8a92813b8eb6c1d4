package io.lojal.engine;

/**
 * What a messaging system is told: something to say to a member, or that something said no longer
 * holds.
 *
 * @param id a hash of programme, rule, member and occurrence: the same for every repeat
 * @param revision 0 announced, 1 withdrawn, 2 announced again, and so on: the highest holds
 * @param kind what happened, by name ("STREAK_MILESTONE"; "OFFER" for an offer)
 * @param expiresMillis from when on it need not be said; {@link Long#MAX_VALUE} for never
 * @param cause the id of the event that tipped it; empty where time did
 * @param reason why, in words to be shown
 * @param member a snapshot of what a sender needs
 */
public record Trigger(
    String id,
    int revision,
    boolean withdrawn,
    String programme,
    int version,
    String rule,
    String kind,
    String occurrence,
    long level,
    long amount,
    String text,
    long timeMillis,
    long expiresMillis,
    String cause,
    String reason,
    MemberView member) {}
