package io.lojal.job;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The versions a task works with. A new one is planned off the task's thread and put up when it is
 * ready; it holds from an event time ahead, so a little later is soon enough.
 */
final class ProgrammeShelf {
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
      programmes = ProgrammeFeed.add(programmes, coming.poll().join());
    }
    return programmes;
  }
}
