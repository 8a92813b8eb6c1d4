package io.lojal.community;

import java.util.HashMap;
import java.util.Map;

/** A drop's state in a map. */
public final class HeapStock implements StockState {
  private final Map<String, Long> given = new HashMap<>();

  @Override
  public long given(String member) {
    return given.getOrDefault(member, 0L);
  }

  @Override
  public void given(String member, long pieces) {
    given.put(member, pieces);
  }
}
