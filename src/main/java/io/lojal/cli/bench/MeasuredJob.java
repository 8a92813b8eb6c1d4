package io.lojal.cli.bench;

import io.lojal.LojalJob;
import io.lojal.local.LocalFlink;
import io.lojal.local.WorkFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;

/** A job that runs in this process, and what it uses between two marks. For one thread. */
final class MeasuredJob implements AutoCloseable {
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

  private static final Duration END_PATIENCE = Duration.ofSeconds(60);

  private final Assignment assignment;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final List<LiveMetrics.Checkpoint> checkpoints = new ArrayList<>();
  private JobClient job;
  private Meter from;
  private Meter to;
  private long lastCheckpoint;
  private long nextLookNanos = System.nanoTime();

  private MeasuredJob(Assignment assignment) {
    this.assignment = assignment;
  }

  /** Starts it and returns. */
  static MeasuredJob start(Assignment assignment) throws Exception {
    MeasuredJob measured = new MeasuredJob(assignment);
    try {
      measured.begin();
      return measured;
    } catch (Exception e) {
      measured.close();
      throw e;
    }
  }

  private void begin() throws Exception {
    Path work = part(WorkFolder.create(Path.of(assignment.place().work()))).path();
    Map<String, String> settings = new HashMap<>(LiveMetrics.SETTINGS);
    String parallelism = Integer.toString(assignment.place().parallelism());
    settings.put("parallelism.default", parallelism);
    settings.put("taskmanager.numberOfTaskSlots", parallelism);
    settings.put("execution.checkpointing.interval", assignment.setup().checkpointMillis() + "ms");
    settings.put("taskmanager.memory.managed.size", "512m");
    settings.putAll(assignment.settings());
    // Nobody looks at its pages; any port will do, and several start at once.
    settings.put("rest.port", "0");
    settings.put("rest.bind-port", "0");
    if (!assignment.restoreFrom().isEmpty()) {
      settings.put("execution.state-recovery.path", assignment.restoreFrom());
    }
    LocalFlink flink = part(LocalFlink.open(Path.of("flink-conf"), work, settings));
    if (assignment.floor().isEmpty()) {
      LojalJob.build(flink.environment(), assignment.job());
    } else {
      FloorShape shape = FloorShape.read(Path.of(assignment.floor()));
      FloorJob.build(flink.environment(), assignment.job(), shape);
    }
    job = flink.run("bench");
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  /**
   * Looks how far it is, and begins or ends measuring if it has come so far.
   *
   * @return records read
   * @throws IllegalStateException if the job no longer runs
   */
  long look() throws Exception {
    long read = LiveMetrics.read();
    if (from == null && read >= assignment.countFrom()) {
      noteCheckpoint();
      checkpoints.clear();
      from = Meter.read(read);
      record();
    } else if (from != null && to == null) {
      noteCheckpoint();
      if (read >= assignment.countTo()) {
        to = Meter.read(read);
      }
    }
    if (System.nanoTime() >= nextLookNanos) {
      checkRuns();
      nextLookNanos = System.nanoTime() + LOOK_NANOS;
    }
    return read;
  }

  private void record() throws Exception {
    if (!assignment.recording().isEmpty()) {
      Recording recording = part(new Recording(Configuration.getConfiguration("profile")));
      recording.setDestination(Path.of(assignment.recording()));
      recording.start();
    }
  }

  private void noteCheckpoint() {
    LiveMetrics.Checkpoint checkpoint = LiveMetrics.checkpoint();
    if (checkpoint != null && checkpoint.number() > lastCheckpoint) {
      lastCheckpoint = checkpoint.number();
      checkpoints.add(checkpoint);
    }
  }

  private void checkRuns() throws Exception {
    JobStatus status = job.getJobStatus().get(10, TimeUnit.SECONDS);
    if (status.isGloballyTerminalState()) {
      job.getJobExecutionResult().get();
      throw new IllegalStateException("the job ended by itself: " + status);
    }
  }

  /**
   * Lets it complete checkpoints, and tells what it used.
   *
   * @param more so many, 1 or more
   * @throws IllegalStateException if it has not read as far as it was to be measured
   */
  Usage end(int more) throws Exception {
    if (from == null) {
      throw new IllegalStateException("it never came to where measuring begins");
    }
    if (to == null) {
      to = Meter.read(LiveMetrics.read());
    }
    awaitCheckpoints(more);
    return new Usage(
        to.events() - from.events(),
        to.corrections() - from.corrections(),
        to.wallNanos() - from.wallNanos(),
        to.cpuNanos() - from.cpuNanos(),
        to.cpuNanosByPartSince(from),
        to.allocatedSince(from),
        checkpoints);
  }

  private void awaitCheckpoints(int more) throws Exception {
    long until = System.nanoTime() + END_PATIENCE.toNanos();
    noteCheckpoint();
    // Completed ones are counted: those that were given up have numbers too.
    int enough = checkpoints.size() + more;
    while (checkpoints.size() < enough) {
      checkRuns();
      noteCheckpoint();
      if (System.nanoTime() > until) {
        throw new IllegalStateException("no checkpoint within " + END_PATIENCE);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
