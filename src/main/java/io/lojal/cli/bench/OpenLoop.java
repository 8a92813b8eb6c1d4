package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import io.lojal.wire.Topic;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends by the clock, however the job fares: each record when it is due, or as soon afterwards as
 * it can, and counted from when it was due. A loop that waited for the job would leave out what it
 * made wait (Tene, How NOT to Measure Latency, 2013).
 */
final class OpenLoop {
  private static final long SHORT_NANOS = 500_000;

  private final Feed feed;
  private final Ear ear;
  private volatile boolean ended;

  OpenLoop(Feed feed, Ear ear) {
    this.feed = feed;
    this.ear = ear;
  }

  /** Where a record's latency belongs. */
  interface Choice {
    /**
     * Called before each record is sent.
     *
     * @param index of the record among those sent, from 0 on
     * @return null where it is not measured
     */
    Latency of(Taped record, long index);
  }

  /** Sends no more. */
  void end() {
    ended = true;
  }

  /** Sends so many records, unless it is ended before. */
  void send(long records, double perSecond, Choice choice) throws IOException {
    long beganNanos = System.nanoTime();
    for (long i = 0; i < records && !ended; i++) {
      long dueNanos = beganNanos + (long) (i * 1e9 / perSecond);
      while (System.nanoTime() < dueNanos) {
        LockSupport.parkNanos(Math.min(dueNanos - System.nanoTime(), SHORT_NANOS));
      }
      Taped next = feed.next();
      Latency into = choice.of(next, i);
      if (into != null) {
        Topic on = next.topic() == Topic.COMMANDS ? Topic.DECISIONS : Topic.TRIGGERS;
        ear.expect(next.id(), dueNanos, on, into);
      }
      feed.send(next);
    }
  }
}
