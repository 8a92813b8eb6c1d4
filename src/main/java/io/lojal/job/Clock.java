package io.lojal.job;

import io.lojal.engine.Now;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/**
 * What a task knows of the time: the last tick, and the watermark as of then. Both are kept with
 * the state, because after a restore events can come before the first tick and watermark do:
 * without a clock, what is too early or too late would be let in.
 */
final class Clock {
  private static final String TICK = "tick";
  private static final String WATERMARK = "watermark";

  private final long toleranceMillis;
  private boolean known;
  private long tickMillis;
  private long watermarkMillis = Long.MIN_VALUE;

  /**
   * @param startMillis the newest tick when the task began; {@link Long#MIN_VALUE} for none
   */
  Clock(long toleranceMillis, long startMillis) {
    this.toleranceMillis = toleranceMillis;
    this.tickMillis = startMillis;
  }

  /** Takes note of a tick. */
  void tick(long millis, long watermark, BroadcastState<String, Long> kept) throws Exception {
    remember(kept);
    tickMillis = Math.max(tickMillis, millis);
    watermarkMillis = Math.max(watermarkMillis, watermark);
    kept.put(TICK, tickMillis);
    kept.put(WATERMARK, watermarkMillis);
  }

  /**
   * @param watermark as Flink has it: it begins again with every restore
   */
  Now now(long watermark, ReadOnlyBroadcastState<String, Long> kept) throws Exception {
    remember(kept);
    return new Now(Math.max(watermark, watermarkMillis), tickMillis, toleranceMillis);
  }

  private void remember(ReadOnlyBroadcastState<String, Long> kept) throws Exception {
    if (!known) {
      known = true;
      tickMillis = Math.max(tickMillis, kept.contains(TICK) ? kept.get(TICK) : Long.MIN_VALUE);
      watermarkMillis = kept.contains(WATERMARK) ? kept.get(WATERMARK) : Long.MIN_VALUE;
    }
  }
}
