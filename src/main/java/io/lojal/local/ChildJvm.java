package io.lojal.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of our own, with a log file, that ends when this one does.
 *
 * <p>Only where this process is itself killed with -9 does a child outlive it.
 */
public final class ChildJvm implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;
  private static final int LAST_LINES = 15;
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "children"));
  }

  private final Process process;
  private final Path log;

  private ChildJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a process with this one's Java.
   *
   * @param log what it prints is appended here
   * @param arguments what follows {@code java}: options, then {@code -jar} or a class, then its own
   */
  static ChildJvm start(Path log, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Start-up counts for more than speed here: one collector thread, the quick compiler only.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      RUNNING.add(process);
      process.onExit().thenAccept(RUNNING::remove);
      return new ChildJvm(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + arguments, e);
    }
  }

  /** Starts a class of this process's own class path. */
  static ChildJvm ofClass(Path log, List<String> options, String main, List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-Dlojal.log.level=INFO", "-cp", System.getProperty("java.class.path")));
    all.add(main);
    all.addAll(arguments);
    return start(log, all);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed. */
  public Path log() {
    return log;
  }

  /** The last lines of it. */
  String end() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** As {@code kill -9} does: nothing is flushed, no hook runs. Returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Asks it to end, and makes it after ten seconds. */
  @Override
  public void close() {
    process.destroy();
    if (!awaitExit()) {
      kill();
    }
  }

  private boolean awaitExit() {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
