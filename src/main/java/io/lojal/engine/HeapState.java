package io.lojal.engine;

import java.util.HashMap;
import java.util.Map;

/** A member's state in the heap: for a replay, and for tests. */
public final class HeapState extends MemberState {
  private final Map<String, byte[]> bytes = new HashMap<>();

  @Override
  protected byte[] get(String name) {
    return bytes.get(name);
  }

  @Override
  protected void put(String name, byte[] value) {
    bytes.put(name, value);
  }

  @Override
  protected void remove(String name) {
    bytes.remove(name);
  }

  @Override
  protected Iterable<Map.Entry<String, byte[]>> everything() {
    return bytes.entrySet();
  }
}
