package io.lojal.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a task read or wrote not long ago, by name, so that it need not ask RocksDB for it. What was
 * not asked for longest goes first. How much is kept goes by bytes and not by number: members on
 * the mountain come round in turn, and of a turn that is longer than what is kept, nothing is there
 * any more when it begins again.
 */
final class RecentBytes {
  /**
   * Of an entry beside its characters and bytes, with compressed references: a node of the map and
   * its place (48), a string and its array (40), an array (16).
   */
  private static final int OVERHEAD = 104;

  private final Map<String, byte[]> values = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long held;

  /**
   * @param most bytes of heap to hold, about
   */
  RecentBytes(long most) {
    this.most = most;
  }

  /** Of as many bytes as the heap may have, divided by that. */
  static RecentBytes partOfHeap(int divisor) {
    return new RecentBytes(Runtime.getRuntime().maxMemory() / divisor);
  }

  /** What was put under a name, or null where that was long ago. */
  byte[] get(String name) {
    return values.get(name);
  }

  void put(String name, byte[] bytes) {
    held += OVERHEAD + name.length() + bytes.length;
    byte[] before = values.put(name, bytes);
    if (before != null) {
      held -= OVERHEAD + name.length() + before.length;
    }
    Iterator<Map.Entry<String, byte[]>> eldest = values.entrySet().iterator();
    while (held > most) {
      Map.Entry<String, byte[]> one = eldest.next();
      held -= OVERHEAD + one.getKey().length() + one.getValue().length;
      eldest.remove();
    }
  }
}
