package io.lojal.cli.bench;

import io.lojal.JobOptions;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * A job that a measured process is told to run.
 *
 * @param floor where the floor's job is described, or empty for the engine's
 * @param settings Flink's, over those of {@code flink-conf}
 * @param countFrom measuring begins when so many records are read
 * @param countTo and ends when so many are
 * @param recording where to write a flight recording of what is measured, or empty
 * @param restoreFrom a checkpoint's folder, or empty to begin with nothing
 */
record Assignment(
    String floor,
    Place place,
    Setup setup,
    Map<String, String> settings,
    long countFrom,
    long countTo,
    String recording,
    String restoreFrom) {
  /** Simulated time runs thousands of times faster, and so does what clocks may differ by. */
  private static final Duration TOLERANCE = Duration.ofHours(12);

  /** A topic on which little happens must not hold simulated hours back. */
  private static final Duration IDLE_AFTER = Duration.ofMillis(300);

  /**
   * What it stands on.
   *
   * @param work holds its checkpoints and state
   * @param prefix of its topics
   * @param parallelism of its tasks; its topics have as many partitions
   */
  record Place(String work, String bootstrap, String registry, String prefix, int parallelism) {}

  /**
   * What one measurement is set to.
   *
   * @param exactlyOnce the triggers' guarantee
   */
  record Setup(boolean exactlyOnce, long checkpointMillis) {
    @Override
    public String toString() {
      return (exactlyOnce ? "exactly once" : "at least once")
          + ", a checkpoint every "
          + checkpointMillis
          + " ms";
    }
  }

  Assignment as(Setup other) {
    return new Assignment(
        floor, place, other, settings, countFrom, countTo, recording, restoreFrom);
  }

  Assignment with(Map<String, String> otherSettings) {
    return new Assignment(
        floor, place, setup, otherSettings, countFrom, countTo, recording, restoreFrom);
  }

  Assignment restoredFrom(String checkpoint) {
    return new Assignment(floor, place, setup, settings, countFrom, countTo, recording, checkpoint);
  }

  Assignment recordedTo(String file) {
    return new Assignment(floor, place, setup, settings, countFrom, countTo, file, restoreFrom);
  }

  JobOptions job() {
    JobOptions job = new JobOptions();
    job.bootstrap = place.bootstrap();
    job.registry = place.registry();
    job.topicPrefix = place.prefix();
    job.group = place.prefix() + "lojal";
    job.guarantee =
        setup.exactlyOnce() ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.AT_LEAST_ONCE;
    job.idleAfter = IDLE_AFTER;
    job.clockTolerance = TOLERANCE;
    return job;
  }
}
