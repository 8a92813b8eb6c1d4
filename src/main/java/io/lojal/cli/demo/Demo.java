package io.lojal.cli.demo;

import io.lojal.JobOptions;
import io.lojal.LojalJob;
import io.lojal.cli.Installation;
import io.lojal.cli.Producing;
import io.lojal.cli.screen.DemoFigures;
import io.lojal.cli.screen.Screen;
import io.lojal.cli.screen.ScreenSvg;
import io.lojal.cli.screen.Summary;
import io.lojal.cli.world.World;
import io.lojal.cli.world.WorldOptions;
import io.lojal.local.LocalFlink;
import io.lojal.local.LocalStack;
import io.lojal.local.WorkFolder;
import io.lojal.member.Rules;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.GoalStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;

/**
 * A demonstration: every part is real but the skiers. Starts the parts, catches up with the winter
 * so far, and then lives.
 */
public final class Demo implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final long SHOW_MILLIS = 100;
  private static final long CAUGHT_UP = 200;

  private final DemoOptions options;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Consumer<String> say;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<Double> rates = new ArrayDeque<>();
  private final Sent sent = new Sent();
  private LocalFlink flink;
  private JobClient running;
  private Listening listening;
  private Resort resort;
  private Lag lag;
  private long liveEvents;
  private int mostSkiers;

  private Demo(DemoOptions options, Consumer<String> say) {
    this.options = options;
    this.say = say;
  }

  /**
   * Starts everything, and catches up with the winter.
   *
   * @param say told what is going on, a line at a time
   */
  public static Demo start(DemoOptions options, Consumer<String> say) throws Exception {
    Demo demo = new Demo(options, say);
    Runtime.getRuntime().addShutdownHook(new Thread(demo::endAndWait, "demo-end"));
    try {
      demo.startParts();
      demo.catchUp();
      return demo;
    } catch (Exception e) {
      demo.close();
      throw e;
    }
  }

  private void startParts() throws Exception {
    Path work = parts(WorkFolder.create(WorkFolder.DEFAULT_PARENT)).path();
    say.accept("starting broker and registry ...");
    LocalStack stack = parts(LocalStack.start(work, say));
    TopicLayout layout = TopicLayout.local("", PARTITIONS);
    Topics topics = new Topics(layout);
    JobOptions job = jobOptions(stack);
    Installation installation = new Installation(job.kafka(), job.registry(), layout);
    installation.setUp();
    installation.publish(options.programme(), options.yaml(), System.currentTimeMillis());
    say.accept("topics and schemas are there, the programme is published");
    flink =
        parts(
            LocalFlink.open(
                Path.of("flink-conf"),
                work,
                Map.of(
                    "parallelism.default",
                    Integer.toString(PARTITIONS),
                    "taskmanager.numberOfTaskSlots",
                    Integer.toString(PARTITIONS),
                    "execution.checkpointing.interval",
                    "200ms",
                    "execution.checkpointing.min-pause",
                    "100ms")));
    LojalJob.build(flink.environment(), job);
    running = flink.run("Lojal: the mountain");
    say.accept("Flink's web UI: " + flink.webUi());
    Producing producing = new Producing(job.kafka(), job.registry(), topics);
    World world =
        new World(
            new WorldOptions(
                options.members(),
                options.seed(),
                options.startMillis(),
                DemoOptions.ZONE,
                options.rate(),
                options.liveMillis()));
    resort = parts(new Resort(options, world, producing, sent));
    listening = parts(new Listening(job.kafka(), job.registry(), topics, sent));
    lag = parts(new Lag(job.kafka(), topics));
  }

  private <T extends AutoCloseable> T parts(T part) {
    parts.push(part);
    return part;
  }

  private JobOptions jobOptions(LocalStack stack) {
    JobOptions job = new JobOptions();
    job.bootstrap = stack.bootstrap();
    job.registry = stack.registryUrl();
    job.guarantee = options.guarantee();
    job.simulatedTime = true;
    job.idleAfter = Duration.ofSeconds(1);
    // Half a second of real time, however fast the simulated one.
    job.clockTolerance = Duration.ofMillis(Math.max(60_000, (long) (500 * options.speed())));
    return job;
  }

  private void catchUp() throws Exception {
    say.accept("catching up with " + options.weeks() + " weeks of winter ...");
    resort.catchUp(this::sayDay);
    long behind = Long.MAX_VALUE;
    while (behind > CAUGHT_UP && !isEnded()) {
      checkJob();
      Thread.sleep(200);
      behind = lag.events();
    }
    say.accept(String.format("caught up with %,d events", resort.events()));
  }

  private void sayDay(long midnight) {
    String date = Instant.ofEpochMilli(midnight).toString().substring(0, 10);
    say.accept(String.format("  %s  %,d events", date, resort.events()));
  }

  /** Lives until the time is over or somebody ends it. */
  public Summary live(Screen screen) throws Exception {
    liveEvents = resort.events();
    listening.beginLive();
    long began = System.nanoTime();
    Thread living = new Thread(this::runResort, "demo-resort");
    living.setDaemon(true);
    living.start();
    long untilNanos = options.length() == null ? Long.MAX_VALUE : options.length().toNanos();
    long lastSecond = began;
    long lastEvents = liveEvents;
    long behind = 0;
    while (!isEnded() && System.nanoTime() - began < untilNanos) {
      DemoFigures figures = figures(elapsed(began), behind);
      screen.show(figures);
      picture(figures);
      ended.await(SHOW_MILLIS, TimeUnit.MILLISECONDS);
      long now = System.nanoTime();
      if (now - lastSecond >= 1_000_000_000) {
        checkJob();
        behind = lag.events();
        note((resort.events() - lastEvents) * 1e9 / (now - lastSecond));
        lastEvents = resort.events();
        lastSecond = now;
      }
    }
    resort.end();
    living.join(10_000);
    drain();
    screen.show(figures(elapsed(began), 0));
    return summary(elapsed(began));
  }

  /** Keeps the screen at its busiest as a picture, if one is wanted. */
  private void picture(DemoFigures figures) throws IOException {
    if (options.picture() != null && figures.skiers() > mostSkiers) {
      mostSkiers = figures.skiers();
      Files.writeString(options.picture(), ScreenSvg.render(figures, 100, 32));
    }
  }

  private void runResort() {
    try {
      resort.live();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for what was sent to come through. */
  private void drain() throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (lag.events() > 0 && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    Thread.sleep(700);
  }

  private static long elapsed(long beganNanos) {
    return (System.nanoTime() - beganNanos) / 1_000_000;
  }

  private void note(double rate) {
    rates.addLast(rate);
    while (rates.size() > 120) {
      rates.removeFirst();
    }
  }

  private DemoFigures figures(long elapsedMillis, long behind) {
    List<Double> all = new ArrayList<>(rates);
    return new DemoFigures(
        resort.nowMillis(),
        DemoOptions.ZONE,
        elapsedMillis,
        resort.events() - liveEvents,
        all.isEmpty() ? 0 : all.get(all.size() - 1),
        all,
        listening.triggers(),
        listening.suppressed(),
        listening.rejected(),
        listening.corrections(),
        listening.latency().p50Millis(),
        listening.latency().p99Millis(),
        behind,
        goal(),
        resort.skiers(),
        options.members(),
        resort.weather(),
        listening.said(),
        flink.webUi().toString());
  }

  private DemoFigures.Goal goal() {
    List<Rules.Goal> goals = options.programme().plan().goals();
    GoalStanding standing = listening.goal();
    if (goals.isEmpty()) {
      return new DemoFigures.Goal("no goal", 0, 0, "");
    }
    long sum = standing == null ? 0 : standing.getSum();
    return new DemoFigures.Goal(goals.get(0).name(), sum, goals.get(0).target(), "m");
  }

  private Summary summary(long elapsedMillis) {
    GoalStanding standing = listening.goal();
    DemoFigures.Goal goal = goal();
    return new Summary(
        elapsedMillis,
        resort.events() - liveEvents,
        listening.triggers(),
        listening.suppressed(),
        listening.rejected(),
        listening.corrections(),
        listening.latency().p50Millis(),
        listening.latency().p99Millis(),
        goal.sum(),
        goal.target(),
        standing != null && standing.getReachedPercent() >= 100);
  }

  private void checkJob() throws Exception {
    JobStatus status = running.getJobStatus().get(10, TimeUnit.SECONDS);
    if (status == JobStatus.FAILED) {
      running.getJobExecutionResult().get();
    }
  }

  private boolean isEnded() {
    return ended.getCount() == 0;
  }

  /** Ctrl-C: ends the living, and gives the summary time to be printed. */
  private void endAndWait() {
    ended.countDown();
    if (resort != null) {
      resort.end();
    }
    try {
      closed.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
    closed.countDown();
  }
}
