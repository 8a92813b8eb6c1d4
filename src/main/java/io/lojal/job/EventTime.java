package io.lojal.job;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time is an input. The watermark is the least of the ticks and of every partition's timestamps, so
 * it never passes the tick, and a silent night ends on time.
 */
public final class EventTime {
  private EventTime() {}

  /**
   * The time of a partition is its latest timestamp; one that is empty holds time back for no
   * longer than a while.
   *
   * @param idleAfter wall-clock time without a record after which a partition is left out
   */
  public static WatermarkStrategy<RawRecord> ofEvents(Duration idleAfter) {
    return WatermarkStrategy.<RawRecord>forMonotonousTimestamps().withIdleness(idleAfter);
  }

  /** The clock is never idle: it is what time rests on. */
  public static WatermarkStrategy<RawRecord> ofTicks() {
    return WatermarkStrategy.forMonotonousTimestamps();
  }

  /** Rules never hold time back. */
  public static WatermarkStrategy<RawRecord> ofProgrammes() {
    return WatermarkStrategy.forGenerator(context -> new AlwaysPast());
  }

  private static final class AlwaysPast implements WatermarkGenerator<RawRecord> {
    private static final Watermark LAST = new Watermark(Long.MAX_VALUE - 1);

    @Override
    public void onEvent(RawRecord event, long timestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.emitWatermark(LAST);
    }
  }
}
