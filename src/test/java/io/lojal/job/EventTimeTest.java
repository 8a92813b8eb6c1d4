package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private final List<String> seen = new ArrayList<>();

  private final WatermarkOutput output =
      new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
          seen.add(Long.toString(watermark.getTimestamp()));
        }

        @Override
        public void markIdle() {
          seen.add("idle");
        }

        @Override
        public void markActive() {
          seen.add("active");
        }
      };

  private static RawRecord record(String topic, long millis) {
    return new RawRecord(topic, 0, 0, millis, null, null, new String[0], new byte[0][]);
  }

  private static WatermarkGenerator<RawRecord> partition() {
    return EventTime.ofEvents(Duration.ofMinutes(1), "club.moments")
        .createWatermarkGenerator(
            new org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier.Context() {
              @Override
              public org.apache.flink.metrics.MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
              }

              @Override
              public RelativeClock getInputActivityClock() {
                return SystemClock.getInstance();
              }
            });
  }

  @Test
  void aPartitionsTimeIsItsLatestTimestampAndNeverGoesBack() {
    WatermarkGenerator<RawRecord> partition = partition();
    partition.onPeriodicEmit(output);
    partition.onEvent(record("club.purchases", 5_000), 5_000, output);
    partition.onEvent(record("club.purchases", 3_000), 3_000, output);
    partition.onPeriodicEmit(output);
    assertEquals(List.of("4999"), seen);
  }

  @Test
  void mailNeverHoldsTimeBackAndNeverMovesIt() {
    WatermarkGenerator<RawRecord> partition = partition();
    partition.onEvent(record("club.moments", 5_000), 5_000, output);
    partition.onPeriodicEmit(output);
    partition.onEvent(record("club.moments", 9_000), 9_000, output);
    partition.onPeriodicEmit(output);
    assertEquals(List.of("idle", "idle"), seen);
  }
}
