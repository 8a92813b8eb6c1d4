package io.lojal.job;

import io.lojal.engine.Spread;
import java.io.Serializable;

/**
 * How fast time is expected to go.
 *
 * @param toleranceMillis how far ahead of the ticks a producer's clock may be, 0 or more
 * @param standingsMillis a member's standing goes out at most once in this event time, above 0
 * @param deadlines how what comes due for many members at once is worked off
 */
public record Pace(long toleranceMillis, long standingsMillis, Spread deadlines)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
