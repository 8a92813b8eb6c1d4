package io.lojal.cli.replay;

import io.lojal.engine.Programmes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One replay, from file to files.
 *
 * @param events JSON Lines, packed where the name ends in .gz
 * @param decisions JSON Lines, likewise; null to decide everything anew
 * @param until where time ends; null for the time of the last event
 * @param folder where the files go; created where there is none
 */
public record ReplayRun(
    Programmes programmes, Path events, Path decisions, Instant until, Path folder) {

  /**
   * @throws IOException where a file cannot be read or written, or a decision cannot be taken over
   */
  public Summary run(ProgressBar progress) throws IOException, InterruptedException {
    long began = System.nanoTime();
    DecisionsFile facts = decisions == null ? DecisionsFile.NONE : DecisionsFile.read(decisions);
    EventsFile read = EventsFile.read(events, progress);
    long folded = System.nanoTime();
    Summary summary;
    try (ReplayOutputs out = new ReplayOutputs(folder)) {
      read.refused().forEach(out::refused);
      Replay replay = new Replay(programmes, facts, out);
      long end = end(read.events());
      replay.run(read.events(), end, progress);
      replay.writeStandings(end);
      long lines = read.events().length + (long) read.refused().size();
      summary = out.summary(lines, folded - began, System.nanoTime() - folded);
    }
    progress.clear();
    return summary;
  }

  private long end(Recorded[] sorted) {
    if (until != null) {
      return until.toEpochMilli();
    }
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1].timeMillis();
  }
}
