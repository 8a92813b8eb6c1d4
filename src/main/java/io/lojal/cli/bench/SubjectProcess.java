package io.lojal.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that is measured: Flink and one job at a time, and nothing else; see {@link Subject}.
 * It is told an assignment, or {@code end} and how many checkpoints later, on a line of its
 * standard input, and answers on its standard output. It ends with its input, so none is left
 * behind.
 */
public final class SubjectProcess {
  static final String END = "end ";
  static final String READ = "read ";
  static final String KEPT = "kept ";
  static final String DONE = "done ";
  static final String FAILED = "failed ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final PrintStream answers;

  private SubjectProcess(PrintStream answers) {
    this.answers = answers;
  }

  public static void main(String[] args) throws InterruptedException {
    SubjectProcess process = new SubjectProcess(System.out);
    // Whatever else wants to be said goes to the log.
    System.setOut(System.err);
    Thread listening = new Thread(process::listen, "bench-listening");
    listening.setDaemon(true);
    listening.start();
    process.work();
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        told.add(line);
      }
    } catch (IOException e) {
      System.err.println("the benchmark is gone: " + e);
    }
    Runtime.getRuntime().halt(0);
  }

  private void work() throws InterruptedException {
    while (true) {
      String line = told.take();
      try {
        // Told when the job is gone: its topics are, next, and it must not be writing to them.
        Usage usage = run(JSON.readValue(line, Assignment.class));
        answers.println(DONE + JSON.writeValueAsString(usage));
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        e.printStackTrace();
        answers.println(FAILED + e.toString().replace('\n', ' '));
      }
    }
  }

  private Usage run(Assignment assignment) throws Exception {
    try (MeasuredJob job = MeasuredJob.start(assignment)) {
      long before = -1;
      String kept = "";
      while (true) {
        long read = job.look();
        if (read != before) {
          answers.println(READ + read);
          before = read;
        }
        if (!LiveMetrics.checkpointPath().equals(kept)) {
          kept = LiveMetrics.checkpointPath();
          answers.println(KEPT + kept);
        }
        String line = told.poll(5, TimeUnit.MILLISECONDS);
        if (line != null && line.startsWith(END)) {
          return job.end(Integer.parseInt(line.substring(END.length())));
        }
      }
    }
  }
}
