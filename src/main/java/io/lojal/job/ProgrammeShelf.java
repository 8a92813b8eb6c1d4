package io.lojal.job;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions a task works with. A new one is planned off the task's thread and put up when it is
 * ready; it holds from an event time ahead, so a little later is soon enough.
 */
final class ProgrammeShelf {
  private static final Logger LOG = LoggerFactory.getLogger(ProgrammeShelf.class);

  private final ProgrammeFeed feed;
  private final Deque<CompletableFuture<Programme>> coming = new ArrayDeque<>();
  private Programmes programmes;

  ProgrammeShelf(ProgrammeFeed feed) {
    this.feed = feed;
    this.programmes = feed.readToEnd();
  }

  void published(RawRecord record) {
    coming.add(feed.plan(record));
  }

  /** The versions as of now. */
  Programmes programmes() {
    while (!coming.isEmpty() && coming.peek().isDone()) {
      Programme version = coming.poll().join();
      String objection = version == null ? null : programmes.objection(version);
      if (objection != null) {
        LOG.error("PROGRAMME_REFUSED: a published version is left out: {}", objection);
      } else if (version != null) {
        programmes = programmes.with(version);
      }
    }
    return programmes;
  }
}
