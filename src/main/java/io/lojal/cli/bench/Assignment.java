package io.lojal.cli.bench;

import io.lojal.JobOptions;
import io.lojal.wire.TopicLayout;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * A job that a measured process is told to run.
 *
 * @param floor where the floor's job is described, or empty for the engine's
 * @param work holds its checkpoints and state
 * @param prefix of its topics
 * @param exactlyOnce the triggers' guarantee
 * @param countFrom measuring begins when so many records are read
 * @param countTo and ends when so many are
 * @param recording where to write a flight recording of what is measured, or empty
 * @param restoreFrom a checkpoint's folder, or empty to begin with nothing
 */
record Assignment(
    String floor,
    String work,
    String bootstrap,
    String registry,
    String prefix,
    int parallelism,
    boolean exactlyOnce,
    long checkpointMillis,
    long countFrom,
    long countTo,
    String recording,
    String restoreFrom) {
  /** Simulated time runs thousands of times faster, and so does what clocks may differ by. */
  private static final Duration TOLERANCE = Duration.ofHours(12);

  /** A topic on which little happens must not hold simulated hours back. */
  private static final Duration IDLE_AFTER = Duration.ofMillis(300);

  Assignment promising(boolean triggersExactlyOnce, long everyMillis) {
    return new Assignment(
        floor,
        work,
        bootstrap,
        registry,
        prefix,
        parallelism,
        triggersExactlyOnce,
        everyMillis,
        countFrom,
        countTo,
        recording,
        restoreFrom);
  }

  Assignment restoredFrom(String checkpoint) {
    return new Assignment(
        floor,
        work,
        bootstrap,
        registry,
        prefix,
        parallelism,
        exactlyOnce,
        checkpointMillis,
        0,
        Long.MAX_VALUE,
        recording,
        checkpoint);
  }

  Assignment recordedTo(String file) {
    return new Assignment(
        floor,
        work,
        bootstrap,
        registry,
        prefix,
        parallelism,
        exactlyOnce,
        checkpointMillis,
        countFrom,
        countTo,
        file,
        restoreFrom);
  }

  JobOptions job() {
    JobOptions job = new JobOptions();
    job.bootstrap = bootstrap;
    job.registry = registry;
    job.topicPrefix = prefix;
    job.group = prefix + "lojal";
    job.guarantee = exactlyOnce ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.AT_LEAST_ONCE;
    job.simulatedTime = true;
    job.idleAfter = IDLE_AFTER;
    job.clockTolerance = TOLERANCE;
    return job;
  }

  TopicLayout layout() {
    return TopicLayout.local(prefix, parallelism);
  }
}
