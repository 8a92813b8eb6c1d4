package io.lojal.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * A cluster of real processes on this machine that runs one job, to be killed in parts: one
 * JobManager in application mode and as many TaskManagers, of one slot each, as are started.
 */
public final class ProcessCluster implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JOB_MANAGER =
      "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  /** Flink's own serialization of collections reaches into the JDK. */
  private static final String OPENS = "--add-opens=java.base/java.util=ALL-UNNAMED";

  private final Path work;
  private final String main;
  private final List<String> arguments;
  private final int restPort;
  private final HttpPoll poll = new HttpPoll();
  private final List<ChildJvm> taskManagers = new ArrayList<>();
  private ChildJvm jobManager;

  private ProcessCluster(Path work, String main, List<String> arguments, int restPort) {
    this.work = work;
    this.main = main;
    this.arguments = arguments;
    this.restPort = restPort;
  }

  /**
   * Starts the JobManager; the job waits for {@link #addTaskManager}.
   *
   * @param settings the folder with {@code config.yaml}
   * @param work holds settings, logs, checkpoints and state
   * @param overrides further Flink settings; they win
   * @param main the class, on this process's class path, whose {@code main} builds and runs the job
   * @param arguments its arguments
   */
  public static ProcessCluster start(
      Path settings,
      Path work,
      Map<String, String> overrides,
      String main,
      List<String> arguments) {
    int restPort = FreePort.any();
    Configuration configuration = FlinkSettings.local(settings, work, restPort);
    FlinkSettings.override(configuration, ProcessMemory.SETTINGS);
    configuration.setString("jobmanager.rpc.port", Integer.toString(FreePort.any()));
    configuration.setString("taskmanager.numberOfTaskSlots", "1");
    FlinkSettings.override(configuration, overrides);
    FlinkSettings.makeFolders(work);
    FlinkSettings.write(configuration, work.resolve("conf"));
    ProcessCluster cluster = new ProcessCluster(work, main, List.copyOf(arguments), restPort);
    cluster.startJobManager();
    return cluster;
  }

  private void startJobManager() {
    List<String> all = new ArrayList<>(configDirectory());
    all.addAll(List.of("--job-classname", main));
    all.addAll(arguments);
    jobManager =
        ChildJvm.ofClass(
            work.resolve("jobmanager.log"), List.of("-Xmx384m", OPENS), JOB_MANAGER, all);
  }

  /** Starts one more TaskManager: two seconds until its slot is taken. */
  public ChildJvm addTaskManager() {
    Path log = work.resolve("taskmanager-" + (taskManagers.size() + 1) + ".log");
    ChildJvm process =
        ChildJvm.ofClass(log, ProcessMemory.TASK_MANAGER_OPTIONS, TASK_MANAGER, configDirectory());
    taskManagers.add(process);
    return process;
  }

  private List<String> configDirectory() {
    return List.of("--configDir", work.resolve("conf").toString());
  }

  public ChildJvm jobManager() {
    return jobManager;
  }

  /** Every TaskManager ever started, the killed ones too, in that order. */
  public List<ChildJvm> taskManagers() {
    return List.copyOf(taskManagers);
  }

  public URI rest() {
    return URI.create("http://" + FlinkSettings.HOST + ":" + restPort);
  }

  /**
   * Waits until every task of the job runs.
   *
   * @throws IllegalStateException if they do not in time, or the JobManager dies
   */
  public void awaitRunning(Duration patience) {
    poll.await(overview(), patience, jobManager::isAlive, ProcessCluster::everyTaskRuns);
  }

  private static boolean everyTaskRuns(String overview) {
    JsonNode job = job(overview);
    JsonNode tasks = job.path("tasks");
    return job.path("state").asText().equals("RUNNING")
        && tasks.path("total").asInt() > 0
        && tasks.path("running").asInt() == tasks.path("total").asInt();
  }

  private URI overview() {
    return rest().resolve("/jobs/overview");
  }

  private static JsonNode job(String overview) {
    return json(overview).path("jobs").path(0);
  }

  private static JsonNode json(String answer) {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not an answer of Flink: " + answer, e);
    }
  }

  /** How many times the job was restarted so far: the attempt its first task is at. */
  public int restarts() {
    URI job = rest().resolve("/jobs/" + job(poll.get(overview())).path("jid").asText());
    String vertex = json(poll.get(job)).path("vertices").path(0).path("id").asText();
    JsonNode tasks = json(poll.get(URI.create(job + "/vertices/" + vertex))).path("subtasks");
    return tasks.path(0).path("attempt").asInt();
  }

  @Override
  public void close() {
    taskManagers.forEach(ChildJvm::kill);
    jobManager.close();
  }
}
