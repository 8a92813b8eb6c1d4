package io.lojal.cli.bench;

import java.io.IOException;

/** A tape that is played to a job. For one thread. */
final class Feed implements AutoCloseable {
  /**
   * So many records lie ready ahead of a job: enough that it never waits, few enough that its
   * topics stay together in time, as they are when a job keeps up.
   */
  private static final long AHEAD = 2_000;

  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Tape.Reader tape;
  private final Feeder feeder;
  private long fed;

  Feed(Tape.Reader tape, Feeder feeder) {
    this.tape = tape;
    this.feeder = feeder;
  }

  /** Sends up to so many records in all, as fast as they are read, and waits until they are. */
  void upTo(long records, Subject subject) throws IOException, InterruptedException {
    while (fed < records) {
      if (fed - subject.read() >= AHEAD) {
        await(subject, fed - AHEAD);
      }
      send(next());
    }
    await(subject, records);
  }

  /** Sends everything, whether or not anybody reads it, and waits until the broker has it. */
  void all() throws IOException {
    for (Taped next = tape.next(); next != null; next = tape.next()) {
      send(next);
    }
    feeder.flush();
  }

  /** From now on the clock ticks more or less often, in simulated time. */
  void tickEvery(long millis) {
    feeder.tickEvery(millis);
  }

  /** From now on the clock ticks as often as a real one, whatever time it shows. */
  void tickLive() {
    feeder.tickLive();
  }

  /**
   * The next record.
   *
   * @throws IllegalStateException if there is none
   */
  Taped next() throws IOException {
    Taped next = tape.next();
    if (next == null) {
      throw new IllegalStateException("the tape ends after " + fed + " records");
    }
    return next;
  }

  void send(Taped next) {
    feeder.send(next);
    fed++;
  }

  /** Waits until a job has read so many records. */
  static void await(Subject subject, long read) throws InterruptedException {
    long before = -1;
    long until = 0;
    while (subject.read() < read) {
      if (subject.read() != before) {
        before = subject.read();
        until = System.nanoTime() + PATIENCE_NANOS;
      } else if (System.nanoTime() > until) {
        throw new IllegalStateException("a measured job stands still after " + before);
      }
      Thread.sleep(1);
    }
  }

  @Override
  public void close() throws IOException {
    try (tape) {
      feeder.close();
    }
  }
}
