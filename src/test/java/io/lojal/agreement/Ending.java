package io.lojal.agreement;

import io.lojal.JobOptions;
import io.lojal.cli.Producing;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Standing;
import java.time.Duration;

/** The end of a run: time goes on, second by second, until nobody has anything more to say. */
public final class Ending {
  private static final long ROUND_MILLIS = 500;
  private static final int QUIET_ROUNDS = 8;

  private Ending() {}

  /**
   * Waits for it.
   *
   * @return everything that was said
   * @throws IllegalStateException if it does not come in time
   */
  public static Heard await(
      Winter winter, Producing clock, JobOptions job, Topics topics, Duration patience)
      throws InterruptedException {
    long endNanos = System.nanoTime() + patience.toNanos();
    int quiet = 0;
    int size = -1;
    for (int round = 1; System.nanoTime() < endNanos; round++) {
      clock.tick(winter.untilMillis() + round * 1_000L, "simulated");
      Thread.sleep(ROUND_MILLIS);
      Heard heard = Heard.onTopics(job.kafka(), job.registry(), topics);
      quiet = heard.size() == size ? quiet + 1 : 0;
      size = heard.size();
      if (quiet >= QUIET_ROUNDS && isOver(winter, heard)) {
        return heard;
      }
    }
    throw new IllegalStateException("time did not reach its end within " + patience);
  }

  private static boolean isOver(Winter winter, Heard heard) {
    return heard.all(Standing.class).stream()
        .anyMatch(
            one ->
                one.getMember().equals(Winter.SENTINEL)
                    && winter.isOver(one.getTime().toEpochMilli()));
  }
}
