package io.lojal.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a thread of Flink's process works for, told by its name. */
public enum Part {
  MEMBERS("members", "Member:"),
  GOALS("goals and drops", "Goal", "Drop:"),
  SOURCES("reading", "Source"),
  SINKS("sending", "Money and state", "Triggers", "kafka-producer"),
  STATE("state's upkeep", "rocksdb:", "AsyncOperations", "Flink-RocksDB"),
  FLUSHERS("buffers", "OutputFlusher"),
  COLLECTOR("memory", "GC Thread", "G1 "),
  COMPILER("compiling", "C1 Comp", "C2 Comp", "Sweeper"),
  REST("the rest");

  private static final Path TASKS = Path.of("/proc/self/task");
  private static final int USER_TIME = 11;

  /** Linux counts the time of threads in hundredths of a second (proc(5), USER_HZ). */
  private static final long TICK_NANOS = 10_000_000;

  private final String words;
  private final List<String> threads;

  Part(String words, String... threads) {
    this.words = words;
    this.threads = List.of(threads);
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  private static Part of(String thread) {
    return Arrays.stream(values())
        .filter(part -> part.threads.stream().anyMatch(thread::startsWith))
        .findFirst()
        .orElse(REST);
  }

  /**
   * CPU time of this process's threads so far, those of the JVM and of RocksDB too; empty where
   * there is no Linux to ask. What ended threads used is not in it.
   */
  static Map<Part, Long> cpuNanos() {
    Map<Part, Long> nanos = new EnumMap<>(Part.class);
    if (!Files.isDirectory(TASKS)) {
      return nanos;
    }
    // The process's first thread only waits for the others.
    String first = Long.toString(ProcessHandle.current().pid());
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : (Iterable<Path>) tasks::iterator) {
        if (!task.getFileName().toString().equals(first)) {
          add(task, nanos);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nanos;
  }

  private static void add(Path task, Map<Part, Long> nanos) throws IOException {
    String stat;
    try {
      stat = Files.readString(task.resolve("stat"));
    } catch (NoSuchFileException ended) {
      return;
    }
    // A name may hold anything, brackets too; fifteen characters of it are kept.
    int end = stat.lastIndexOf(')');
    String[] fields = stat.substring(end + 2).split(" ");
    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
    nanos.merge(of(stat.substring(stat.indexOf('(') + 1, end)), ticks * TICK_NANOS, Long::sum);
  }
}
