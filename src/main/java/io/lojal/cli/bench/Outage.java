package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * How long it takes until all is as it was after Flink was killed with -9 and stayed away for a
 * while, during which producers went on at half of the load it can bear.
 */
final class Outage {
  /** A trigger this soon after its event says that nothing waits any more. */
  private static final long ON_TIME_MILLIS = 1_000;

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int AT_LEAST_AFTERWARDS = 60;
  private static final long CHECKPOINT_MILLIS = 1_000;

  private final Ground ground;
  private final Tape tape;
  private final Consumer<String> say;

  Outage(Ground ground, Tape tape, Consumer<String> say) {
    this.ground = ground;
    this.tape = tape;
    this.say = say;
  }

  /**
   * What was measured, in milliseconds from the start of the new process.
   *
   * @param secondsAway how long nothing ran
   * @param readingMillis until events were read again: a virtual machine, Flink, and the state
   * @param caughtUpMillis until a trigger came within a second of its event again
   */
  public record Figures(
      double eventsPerSecond, int secondsAway, long readingMillis, long caughtUpMillis) {}

  /**
   * Measures it.
   *
   * @param perSecond events that are sent all the while, if the tape lasts
   */
  Figures run(String yaml, double perSecond, int secondsAway) throws Exception {
    // A short tape has to last all the while.
    double rate = Math.min(perSecond, (double) tape.live() / (secondsAway + AT_LEAST_AFTERWARDS));
    Ground.Field field = ground.field(yaml);
    Assignment assignment = ground.assignment(field, "", 0, Long.MAX_VALUE);
    Subject first = ground.subject("outage-before");
    first.run(assignment);
    try (Ear ear = ground.ear(field);
        Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.history(), first);
      OpenLoop loop = new OpenLoop(feed, ear);
      CompletableFuture<Void> sending = send(loop, rate);
      Thread.sleep(5 * CHECKPOINT_MILLIS);
      String checkpoint = first.awaitCheckpoint();
      first.kill();
      Thread.sleep(Duration.ofSeconds(secondsAway).toMillis());
      Figures figures = comeBack(assignment.restoredFrom(checkpoint), ear, rate, secondsAway);
      loop.end();
      sending.get();
      say.accept(
          "after %d s away it reads again in %,d ms, and is on time again after %,d ms"
              .formatted(secondsAway, figures.readingMillis(), figures.caughtUpMillis()));
      return figures;
    }
  }

  private CompletableFuture<Void> send(OpenLoop loop, double perSecond) {
    Latency all = new Latency();
    return CompletableFuture.runAsync(
        () -> {
          try {
            loop.send(tape.live(), perSecond, (record, index) -> record.prompt() ? all : null);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Figures comeBack(Assignment assignment, Ear ear, double perSecond, int secondsAway)
      throws Exception {
    long began = System.nanoTime();
    ear.forget();
    Subject second = ground.subject("outage-after");
    second.run(assignment);
    Feed.await(second, 1);
    long reading = millisSince(began);
    while (ear.lastMillis() < 0 || ear.lastMillis() > ON_TIME_MILLIS) {
      second.read();
      if (millisSince(began) > PATIENCE.toMillis()) {
        throw new IllegalStateException("it did not catch up within " + PATIENCE);
      }
      Thread.sleep(5);
    }
    long caughtUp = millisSince(began);
    second.end();
    return new Figures(perSecond, secondsAway, reading, caughtUp);
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
