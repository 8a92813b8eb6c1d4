package io.lojal.member;

/**
 * Something to reach in a window.
 *
 * @param meter its place in {@link Plan#meters}
 * @param target how much of it, above 0
 * @param atMost how often it can be reached in one window
 * @param hidden whether nobody sees it before it is reached
 * @param soonMillis how long before the window's end those are told who are on the way; 0 for never
 * @param soonFrom what they need to be on the way, in hundredths of a percent of the target
 */
public record Challenge(
    String rule,
    String name,
    int meter,
    long target,
    int atMost,
    boolean hidden,
    long soonMillis,
    int soonFrom,
    Prize prize)
    implements Rules.Rule {}
