package io.lojal.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many events a second, and what each costs: the floor, the engine, and the engine with more
 * and more rules, one after the other and over again, all fed the same tape.
 */
final class Throughput {
  static final String FLOOR = "floor";
  static final String ENGINE = "engine";

  /** How many tasks a stage has, where that is measured. */
  static final List<Integer> TASKS = List.of(1, 4);

  private final Ground ground;
  private final BenchOptions options;
  private final Tape tape;
  private final Consumer<String> say;
  private final Map<String, List<Usage>> rounds = new LinkedHashMap<>();
  private final Map<String, Outflow> sent = new LinkedHashMap<>();
  private Path floor;

  Throughput(Ground ground, BenchOptions options, Tape tape, Consumer<String> say) {
    this.ground = ground;
    this.options = options;
    this.tape = tape;
    this.say = say;
  }

  /** A process that is started when it is needed. */
  @FunctionalInterface
  interface Started {
    Subject get() throws IOException;
  }

  /** A job, by what it does and where. */
  private record Job(
      String name, String yaml, int parallelism, Map<String, String> settings, Subject subject) {
    Job(String name, String yaml, Subject subject) {
      this(name, yaml, BenchOptions.PARALLELISM, Map.of(), subject);
    }
  }

  /**
   * Runs everything.
   *
   * @param mountain the text of the programme
   * @param standingBytes of the value that the floor reads and writes
   */
  void run(String mountain, int standingBytes, Subject forEngine, Started forFloor)
      throws Exception {
    Job engine = new Job(ENGINE, mountain, forEngine);
    warmUp(engine);
    List<Job> jobs = new ArrayList<>();
    if (options.isToRun(Scenario.FLOOR)) {
      floor = ground.work().resolve("floor");
      new FloorShape(standingBytes, sent.get(ENGINE).forEach(tape.live())).write(floor);
      Job least = new Job(FLOOR, mountain, forFloor.get());
      warmUp(least);
      jobs.add(least);
    }
    jobs.add(engine);
    for (int rules : options.isToRun(Scenario.RULES) ? options.rules() : List.<Integer>of()) {
      jobs.add(new Job(rules + " rules", ManyRules.yaml(rules), forEngine));
    }
    for (int tasks : options.isToRun(Scenario.PARALLEL) ? TASKS : List.<Integer>of()) {
      jobs.add(new Job(tasks + " at once", mountain, tasks, Map.of(), forEngine));
    }
    options
        .wish()
        .settings()
        .forEach(
            (name, value) ->
                jobs.add(
                    new Job(
                        name + "=" + value,
                        mountain,
                        BenchOptions.PARALLELISM,
                        Map.of(name, value),
                        forEngine)));
    for (int round = 1; round <= options.rounds(); round++) {
      // Whoever comes later finds more of the code compiled, so each round begins with another.
      Collections.rotate(jobs, -1);
      for (Job job : jobs) {
        boolean isLast = round == options.rounds();
        Usage usage = round(job, isLast && job.name().equals(ENGINE) ? recording() : "", false);
        rounds.computeIfAbsent(job.name(), first -> new ArrayList<>()).add(usage);
        say.accept(
            "round %d of %d: %-11s %,7.0f events/s, %5.1f s of CPU a million"
                .formatted(
                    round,
                    options.rounds(),
                    job.name(),
                    usage.eventsPerSecond(),
                    usage.cpuSecondsPerMillion()));
      }
    }
  }

  private String recording() {
    return options.wish().recording() == null
        ? ""
        : options.wish().recording().toAbsolutePath().toString();
  }

  /** As often as is asked for; what it sends is counted the last time. */
  private void warmUp(Job job) throws Exception {
    for (int left = options.warmUps() - 1; left >= 0; left--) {
      say.accept("warming up: " + job.name());
      round(job, "", left == 0);
    }
  }

  /** Everything once, from empty topics and no state. */
  private Usage round(Job job, String recording, boolean count) throws Exception {
    Ground.Field field = ground.field(job.yaml(), job.parallelism());
    Assignment assignment =
        ground
            .assignment(
                field,
                job.name().equals(FLOOR) ? floor.toString() : "",
                tape.history(),
                tape.records())
            .with(job.settings())
            .recordedTo(recording);
    job.subject().run(assignment);
    try (Feed feed = ground.feed(field, tape)) {
      feed.upTo(tape.records(), job.subject());
    }
    Usage usage = count ? job.subject().endCommitted() : job.subject().end();
    if (count) {
      sent.put(job.name(), Outflow.count(field.kafka(), field.topics(), tape.liveMillis()));
    }
    field.remove();
    return usage;
  }

  /** What a job costs; null where it was not measured. */
  JobFigures figures(String job) {
    List<Usage> measured = rounds.get(job);
    return measured == null ? null : JobFigures.of(measured);
  }

  /** What a job sent for an event; null where it was not measured. */
  BenchReport.Sent sent(String job) {
    Outflow outflow = sent.get(job);
    return outflow == null
        ? null
        : new BenchReport.Sent(
            (double) outflow.records() / tape.live(), (double) outflow.bytes() / tape.live());
  }
}
