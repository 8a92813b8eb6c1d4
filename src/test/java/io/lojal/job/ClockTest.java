package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final Kept CHECKPOINT = new Kept(Map.of("tick", 1_000L, "watermark", 900L));

  @Test
  void afterAnOutageItIsAsLateAsTheNewestTickSays() throws Exception {
    assertEquals(5_000, new Clock(0, 5_000).now(0, CHECKPOINT).clockMillis());
  }

  @Test
  void withoutANewerTickItIsAsLateAsBefore() throws Exception {
    assertEquals(1_000, new Clock(0, Long.MIN_VALUE).now(0, CHECKPOINT).clockMillis());
    assertEquals(900, new Clock(0, Long.MIN_VALUE).now(0, CHECKPOINT).watermarkMillis());
  }

  /** What a checkpoint holds. */
  private record Kept(Map<String, Long> values) implements ReadOnlyBroadcastState<String, Long> {
    @Override
    public Long get(String key) {
      return values.get(key);
    }

    @Override
    public boolean contains(String key) {
      return values.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<String, Long>> immutableEntries() {
      return values.entrySet();
    }

    @Override
    public void clear() {
      throw new UnsupportedOperationException("it is only read");
    }
  }
}
