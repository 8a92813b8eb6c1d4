package io.lojal.cli.bench;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Flink's own figures as they stand, for a thread of the same process: how far the sources have
 * read, and what the last checkpoint took. Nothing is added to the graph that is measured.
 */
public final class LiveMetrics implements MetricReporter, MetricReporterFactory {
  /** What a job is given so that its figures come here. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "metrics.reporters",
          "bench",
          "metrics.reporter.bench.factory.class",
          LiveMetrics.class.getName());

  private static final Map<Metric, Gauge<?>> OFFSETS = new ConcurrentHashMap<>();
  private static final Set<Counter> CORRECTIONS = ConcurrentHashMap.newKeySet();
  private static final Map<String, Gauge<?>> CHECKPOINTS = new ConcurrentHashMap<>();

  private static final String PATH = "lastCheckpointExternalPath";
  private static final String NUMBER = "lastCompletedCheckpointId";
  private static final String DURATION = "lastCheckpointDuration";
  private static final String SIZE = "lastCheckpointSize";
  private static final String FULL_SIZE = "lastCheckpointFullSize";
  private static final Set<String> OF_CHECKPOINTS = Set.of(NUMBER, DURATION, SIZE, FULL_SIZE);

  /** The topics that are read again because the job wrote them: not fed, so not counted. */
  private static final String MAIL = "moments";

  private static final Set<String> NOT_FED = Set.of(MAIL, "ticks", "programmes");

  /**
   * A checkpoint that completed.
   *
   * @param number from 1 on
   * @param bytes what it uploaded
   * @param fullBytes what a restore would read
   */
  record Checkpoint(long number, long millis, long bytes, long fullBytes) {}

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return this;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Counter counter && name.equals("corrections")) {
      CORRECTIONS.add(counter);
    } else if (metric instanceof Gauge<?> gauge) {
      if (OF_CHECKPOINTS.contains(name) || name.equals(PATH)) {
        CHECKPOINTS.put(name, gauge);
      } else if (name.equals("currentOffset") && isFed(group.getAllVariables().get("<topic>"))) {
        OFFSETS.put(metric, gauge);
      }
    }
  }

  private static boolean isFed(String topic) {
    return topic != null && !NOT_FED.contains(topic.substring(topic.lastIndexOf('.') + 1));
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    OFFSETS.remove(metric);
    CORRECTIONS.remove(metric);
    CHECKPOINTS.remove(name, metric);
  }

  /** How many records of producers the sources have handed on since the topics were empty. */
  static long read() {
    long read = 0;
    for (Gauge<?> offset : OFFSETS.values()) {
      // A partition of which nothing was read yet is at -1.
      read += ((Number) offset.getValue()).longValue() + 1;
    }
    return read;
  }

  /** How often a member was folded again. */
  static long corrections() {
    return CORRECTIONS.stream().mapToLong(Counter::getCount).sum();
  }

  /** The last checkpoint that completed, or null before there was one. */
  static Checkpoint checkpoint() {
    Gauge<?> number = CHECKPOINTS.get(NUMBER);
    if (number == null || !CHECKPOINTS.keySet().containsAll(OF_CHECKPOINTS) || value(NUMBER) < 1) {
      return null;
    }
    return new Checkpoint(value(NUMBER), value(DURATION), value(SIZE), value(FULL_SIZE));
  }

  /** Where the last checkpoint that completed lies; empty before there was one. */
  static String checkpointPath() {
    Gauge<?> path = CHECKPOINTS.get(PATH);
    String text = path == null || checkpoint() == null ? "" : String.valueOf(path.getValue());
    return text.startsWith("file:") ? text : "";
  }

  private static long value(String name) {
    Gauge<?> gauge = CHECKPOINTS.get(name);
    return gauge == null ? -1 : ((Number) gauge.getValue()).longValue();
  }
}
