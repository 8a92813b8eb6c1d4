package io.lojal.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A measured process, seen from the benchmark. It stays for several jobs, so that what is measured
 * is compiled code; the first job of each only warms it up.
 */
final class Subject implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 10;

  /**
   * The next to complete may have begun before the last was sent, the one after it encloses it, and
   * what that one encloses is committed when a third is complete.
   */
  private static final int CHECKPOINTS_TO_COMMIT = 3;

  private static final List<String> OPTIONS =
      List.of("-Xmx1g", "--add-opens=java.base/java.util=ALL-UNNAMED");

  private final Process process;
  private final PrintStream tell;
  private final Path log;
  private volatile long read;
  private volatile String kept = "";
  private volatile Usage usage;
  private volatile String failure;

  private Subject(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.tell = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /**
   * Starts one; a second until it can be told what to run.
   *
   * @param log takes what it prints, in place of what is there
   * @param jvm options for its compiler and collector
   */
  static Subject start(Path log, List<String> jvm) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(jvm);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SubjectProcess.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
    Subject subject = new Subject(process, log);
    Thread listening = new Thread(subject::listen, "bench-subject");
    listening.setDaemon(true);
    listening.start();
    return subject;
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      failure = e.toString();
    }
    failure = failure == null ? "it is gone" : failure;
  }

  private void hear(String line) throws IOException {
    if (line.startsWith(SubjectProcess.READ)) {
      read = Long.parseLong(line.substring(SubjectProcess.READ.length()));
    } else if (line.startsWith(SubjectProcess.KEPT)) {
      kept = line.substring(SubjectProcess.KEPT.length());
    } else if (line.startsWith(SubjectProcess.DONE)) {
      usage = JSON.readValue(line.substring(SubjectProcess.DONE.length()), Usage.class);
    } else if (line.startsWith(SubjectProcess.FAILED)) {
      failure = line.substring(SubjectProcess.FAILED.length());
    }
  }

  /** Starts a job; returns at once. */
  void run(Assignment assignment) {
    read = 0;
    kept = "";
    usage = null;
    try {
      tell.println(JSON.writeValueAsString(assignment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many records of producers its job has read.
   *
   * @throws IllegalStateException if it failed
   */
  long read() {
    check();
    return read;
  }

  /** Waits until its job has read so many records. */
  void awaitRead(long records) throws InterruptedException {
    while (read() < records) {
      Thread.sleep(2);
    }
  }

  /** Where its job's last checkpoint lies; waits for the first one. */
  String awaitCheckpoint() throws InterruptedException {
    while (kept.isEmpty()) {
      check();
      Thread.sleep(5);
    }
    return kept;
  }

  /** Ends its job behind one more checkpoint, and tells what it used. Returns when it is gone. */
  Usage end() throws InterruptedException {
    return end(1);
  }

  /** Likewise, when all that it has sent is committed. */
  Usage endCommitted() throws InterruptedException {
    return end(CHECKPOINTS_TO_COMMIT);
  }

  private Usage end(int checkpoints) throws InterruptedException {
    tell.println(SubjectProcess.END + checkpoints);
    while (usage == null) {
      check();
      Thread.sleep(5);
    }
    return usage;
  }

  /** As {@code kill -9}. Returns when it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void check() {
    if (failure != null) {
      throw new IllegalStateException("a measured job failed: " + failure + "; see " + log);
    }
  }

  @Override
  public void close() throws InterruptedException {
    tell.close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
