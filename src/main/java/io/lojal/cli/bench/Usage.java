package io.lojal.cli.bench;

import java.util.List;
import java.util.Map;

/**
 * What a job used while it was measured.
 *
 * @param events read meanwhile
 * @param corrections how often a member was folded again meanwhile
 * @param cpuNanos of the whole process
 * @param allocatedBytes likewise
 * @param checkpoints those that completed meanwhile, and those that end the run
 */
record Usage(
    long events,
    long corrections,
    long wallNanos,
    long cpuNanos,
    Map<Part, Long> cpuNanosByPart,
    long allocatedBytes,
    List<LiveMetrics.Checkpoint> checkpoints) {

  double eventsPerSecond() {
    return events * 1e9 / wallNanos;
  }

  /** CPU seconds per million events: the same number as microseconds per event. */
  double cpuSecondsPerMillion() {
    return cpuNanos / 1e3 / events;
  }

  /** Likewise, of what works for one thing. */
  double cpuSecondsPerMillion(Part part) {
    return cpuNanosByPart.getOrDefault(part, 0L) / 1e3 / events;
  }

  double correctionsPerThousand() {
    return corrections * 1e3 / events;
  }

  double allocatedBytesPerEvent() {
    return (double) allocatedBytes / events;
  }
}
