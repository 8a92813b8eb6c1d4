package io.lojal.engine;

/**
 * What time it is, as far as an engine may know: never a wall clock.
 *
 * @param watermarkMillis event time that has passed: nothing earlier is expected, though it may
 *     come; {@link Long#MIN_VALUE} while unknown
 * @param clockMillis the last tick: no event is later than this, but for clocks that run ahead;
 *     {@link Long#MIN_VALUE} while unknown
 * @param toleranceMillis how far a producer's clock may run ahead without being doubted
 */
public record Now(long watermarkMillis, long clockMillis, long toleranceMillis) {}
