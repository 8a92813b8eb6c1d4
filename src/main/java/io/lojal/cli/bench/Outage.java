package io.lojal.cli.bench;

import io.lojal.cli.screen.Latency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long it takes until all is as it was after Flink was killed with -9 and stayed away for a
 * while, during which producers went on at half of the load it can bear.
 */
final class Outage {
  /** A trigger this soon after its event says that nothing waits any more. */
  private static final long ON_TIME_MILLIS = 1_000;

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
   * @param caughtUpMillis until a trigger came within a second of its event again, or the producers
   *     had nothing left to send
   * @param caughtUp whether the first of the two was it
   */
  public record Figures(
      double eventsPerSecond,
      int secondsAway,
      long readingMillis,
      long caughtUpMillis,
      boolean caughtUp) {
    String words() {
      return "after %d s away, at %,.0f events/s: reads again in %.1f s, %s after %.1f s"
          .formatted(
              secondsAway,
              eventsPerSecond,
              readingMillis / 1e3,
              caughtUp ? "on time" : "not on time when the events were over",
              caughtUpMillis / 1e3);
    }
  }

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
      CompletableFuture<Void> over = sending.thenRunAsync(() -> {}, soon());
      Figures figures = comeBack(assignment.restoredFrom(checkpoint), ear, over, rate, secondsAway);
      loop.end();
      sending.get();
      say.accept(figures.words());
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

  /** What was sent last can still be on time for so long. */
  private static Executor soon() {
    return CompletableFuture.delayedExecutor(2 * ON_TIME_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * @param over done when nothing that is on time can be heard any more
   */
  private Figures comeBack(
      Assignment assignment,
      Ear ear,
      CompletableFuture<Void> over,
      double perSecond,
      int secondsAway)
      throws Exception {
    long began = System.nanoTime();
    ear.forget();
    Subject second = ground.subject("outage-after");
    second.run(assignment);
    Feed.await(second, 1);
    long reading = millisSince(began);
    while (!isOnTime(ear) && !over.isDone()) {
      second.read();
      Thread.sleep(5);
    }
    Figures figures =
        new Figures(perSecond, secondsAway, reading, millisSince(began), isOnTime(ear));
    second.end();
    return figures;
  }

  private static boolean isOnTime(Ear ear) {
    return ear.lastMillis() >= 0 && ear.lastMillis() <= ON_TIME_MILLIS;
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
