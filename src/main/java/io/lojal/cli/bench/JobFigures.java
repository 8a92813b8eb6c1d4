package io.lojal.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one job costs.
 *
 * @param cpuSecondsPerMillion of the whole process of Flink, a million events
 * @param cpuSecondsPerMillionByPart of that, by what it was for; on Linux only
 * @param correctionsPerThousand how often a member was folded again, for a thousand events: what
 *     came late or crossed another topic
 * @param checkpointMillis each one's duration
 * @param checkpointBytes what each one uploaded
 * @param checkpointFullBytes what a restore from each would read
 */
public record JobFigures(
    Series eventsPerSecond,
    Series cpuSecondsPerMillion,
    Map<Part, Series> cpuSecondsPerMillionByPart,
    Series allocatedBytesPerEvent,
    Series correctionsPerThousand,
    Series checkpointMillis,
    Series checkpointBytes,
    Series checkpointFullBytes) {

  static JobFigures of(List<Usage> rounds) {
    List<LiveMetrics.Checkpoint> checkpoints = new ArrayList<>();
    rounds.forEach(round -> checkpoints.addAll(round.checkpoints()));
    return new JobFigures(
        Series.of(rounds, Usage::eventsPerSecond),
        Series.of(rounds, Usage::cpuSecondsPerMillion),
        byPart(rounds),
        Series.of(rounds, Usage::allocatedBytesPerEvent),
        Series.of(rounds, Usage::correctionsPerThousand),
        Series.of(checkpoints, LiveMetrics.Checkpoint::millis),
        Series.of(checkpoints, LiveMetrics.Checkpoint::bytes),
        Series.of(checkpoints, LiveMetrics.Checkpoint::fullBytes));
  }

  private static Map<Part, Series> byPart(List<Usage> rounds) {
    Map<Part, Series> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, Series.of(rounds, usage -> usage.cpuSecondsPerMillion(part)));
    }
    return parts;
  }
}
