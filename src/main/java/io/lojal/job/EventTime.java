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
   * <p>Mail never holds time back: it is dated when it is read, and comes a checkpoint later than
   * what set it off.
   *
   * @param idleAfter wall-clock time without a record after which a partition is left out
   * @param mail the topic on which members and goals write to each other
   */
  public static WatermarkStrategy<RawRecord> ofEvents(Duration idleAfter, String mail) {
    return WatermarkStrategy.<RawRecord>forGenerator(context -> new OfPartition(mail))
        .withIdleness(idleAfter);
  }

  /** The clock is never idle: it is what time rests on. */
  public static WatermarkStrategy<RawRecord> ofTicks() {
    return WatermarkStrategy.forMonotonousTimestamps();
  }

  /** Rules never hold time back. */
  public static WatermarkStrategy<RawRecord> ofProgrammes() {
    return WatermarkStrategy.forGenerator(context -> new AlwaysPast());
  }

  /** One partition's time: as a source has it, one for each. */
  private static final class OfPartition implements WatermarkGenerator<RawRecord> {
    private final String mail;
    private long latestMillis = Long.MIN_VALUE;
    private boolean isMail;

    OfPartition(String mail) {
      this.mail = mail;
    }

    @Override
    public void onEvent(RawRecord event, long timestamp, WatermarkOutput output) {
      isMail |= event.topic().equals(mail);
      latestMillis = Math.max(latestMillis, timestamp);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (isMail) {
        output.markIdle();
      } else if (latestMillis != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(latestMillis - 1));
      }
    }
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
