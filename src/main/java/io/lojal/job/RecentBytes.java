package io.lojal.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;

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

  /** A task's share of that part of the heap: what has slots in a process has its heap together. */
  static RecentBytes partOfHeap(int divisor, RuntimeContext context) {
    int slots =
        ((StreamingRuntimeContext) context)
            .getTaskManagerRuntimeInfo()
            .getConfiguration()
            .get(TaskManagerOptions.NUM_TASK_SLOTS);
    return new RecentBytes(Runtime.getRuntime().maxMemory() / divisor / slots);
  }

  /** What was put under a name; where that was long ago, what is read now, which may be null. */
  byte[] get(String name, Supplier<byte[]> read) {
    byte[] bytes = values.get(name);
    if (bytes == null) {
      bytes = read.get();
      if (bytes != null) {
        put(name, bytes);
      }
    }
    return bytes;
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
