package io.lojal.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink inside this process, with the released settings and its web UI. The UI is there while a job
 * runs.
 */
public final class LocalFlink implements AutoCloseable {
  /** Where people look for Flink's UI. */
  public static final int USUAL_PORT = 8081;

  private static final long PATIENCE_SECONDS = 20;

  private final StreamExecutionEnvironment environment;
  private final int port;
  private final List<Run> runs = new ArrayList<>();

  private LocalFlink(StreamExecutionEnvironment environment, int port) {
    this.environment = environment;
    this.port = port;
  }

  /**
   * Prepares an environment; nothing runs before {@link #run}.
   *
   * @param settings the folder with {@code config.yaml}
   * @param work holds checkpoints and state
   * @param overrides further Flink settings; they win
   */
  public static LocalFlink open(Path settings, Path work, Map<String, String> overrides) {
    int port = FreePort.preferring(USUAL_PORT);
    Configuration configuration = FlinkSettings.local(settings, work, port);
    // One process shares its heap with the broker: what RocksDB may use is bounded here.
    configuration.setString("taskmanager.memory.managed.size", "256m");
    configuration.setString("taskmanager.memory.network.min", "128m");
    configuration.setString("taskmanager.memory.network.max", "128m");
    FlinkSettings.override(configuration, overrides);
    FlinkSettings.makeFolders(work);
    return new LocalFlink(
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration), port);
  }

  /** What the job's graph is built in. */
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  public URI webUi() {
    return URI.create("http://" + FlinkSettings.HOST + ":" + port);
  }

  /** Starts what was built and returns. */
  public JobClient run(String name) throws Exception {
    JobClient job = environment.executeAsync(name);
    runs.add(new Run(job, job.getJobExecutionResult()));
    return job;
  }

  /** Cancels what runs and waits until it has ended. */
  @Override
  public void close() throws Exception {
    for (Run run : runs) {
      run.end();
    }
    environment.close();
  }

  /**
   * A job and its end, asked for at once: the cluster of a job goes with it, and answers nothing
   * afterwards.
   */
  private record Run(JobClient job, CompletableFuture<JobExecutionResult> ended) {
    void end() throws InterruptedException {
      if (ended.isDone()) {
        return;
      }
      try {
        job.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException cancelled) {
        // A cancelled job ends with an exception of its own; in each case it runs no more.
      }
    }
  }
}
