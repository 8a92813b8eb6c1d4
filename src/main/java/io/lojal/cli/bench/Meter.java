package io.lojal.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process has used up to an instant.
 *
 * @param events read by then
 * @param corrections members folded again by then
 * @param cpuNanos of all its threads, the compiler's and the collector's too
 * @param cpuNanosByPart of those alive
 * @param allocated bytes by thread, of those alive
 */
record Meter(
    long wallNanos,
    long events,
    long corrections,
    long cpuNanos,
    Map<Part, Long> cpuNanosByPart,
    Map<Long, Long> allocated) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Meter read(long events) {
    Map<Long, Long> allocated = new HashMap<>();
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      allocated.put(ids[i], Math.max(bytes[i], 0));
    }
    return new Meter(
        System.nanoTime(),
        events,
        LiveMetrics.corrections(),
        SYSTEM.getProcessCpuTime(),
        Part.cpuNanos(),
        allocated);
  }

  /** CPU time since, by what it was for: all of it, so what is not known is of the rest. */
  Map<Part, Long> cpuNanosByPartSince(Meter earlier) {
    Map<Part, Long> since = new EnumMap<>(Part.class);
    long known = 0;
    for (Map.Entry<Part, Long> part : cpuNanosByPart.entrySet()) {
      if (part.getKey() != Part.REST) {
        long before = earlier.cpuNanosByPart.getOrDefault(part.getKey(), 0L);
        long nanos = Math.max(part.getValue() - before, 0);
        since.put(part.getKey(), nanos);
        known += nanos;
      }
    }
    since.put(Part.REST, Math.max(cpuNanos - earlier.cpuNanos - known, 0));
    return since;
  }

  /** Bytes allocated since; what a thread that ended meanwhile allocated is not known. */
  long allocatedSince(Meter earlier) {
    long bytes = 0;
    for (Map.Entry<Long, Long> thread : allocated.entrySet()) {
      bytes += thread.getValue() - earlier.allocated.getOrDefault(thread.getKey(), 0L);
    }
    return bytes;
  }
}
