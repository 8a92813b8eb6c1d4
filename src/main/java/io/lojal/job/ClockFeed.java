package io.lojal.job;

import java.io.Serializable;

/**
 * Where a starting task looks at the clock. The ticks it reads next are as old as its checkpoint;
 * by them, what came during an outage would be from the future.
 */
@FunctionalInterface
public interface ClockFeed extends Serializable {

  /** The newest tick that was written by now; {@link Long#MIN_VALUE} for none. */
  long newestMillis();
}
