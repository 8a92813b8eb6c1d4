package io.lojal.local;

import java.util.List;
import java.util.Map;

/**
 * The memory of a small TaskManager. One that is started without Flink's scripts wants every part
 * stated, and the JVM's options to agree with them.
 */
final class ProcessMemory {
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("taskmanager.cpu.cores", "1.0"),
          Map.entry("taskmanager.memory.task.heap.size", "256m"),
          Map.entry("taskmanager.memory.task.off-heap.size", "0m"),
          Map.entry("taskmanager.memory.framework.heap.size", "128m"),
          Map.entry("taskmanager.memory.framework.off-heap.size", "64m"),
          Map.entry("taskmanager.memory.network.min", "64m"),
          Map.entry("taskmanager.memory.network.max", "64m"),
          Map.entry("taskmanager.memory.managed.size", "128m"),
          Map.entry("taskmanager.memory.jvm-metaspace.size", "192m"),
          Map.entry("taskmanager.memory.jvm-overhead.min", "64m"),
          Map.entry("taskmanager.memory.jvm-overhead.max", "64m"));

  /** Heap: task and framework; direct: framework off-heap and network, and some for Kafka. */
  static final List<String> TASK_MANAGER_OPTIONS =
      List.of(
          "-Xmx384m",
          "-XX:MaxDirectMemorySize=192m",
          "-XX:MaxMetaspaceSize=192m",
          "--add-opens=java.base/java.util=ALL-UNNAMED");

  private ProcessMemory() {}
}
