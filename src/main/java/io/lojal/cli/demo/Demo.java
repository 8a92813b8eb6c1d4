package io.lojal.cli.demo;

import io.lojal.JobOptions;
import io.lojal.LojalJob;
import io.lojal.cli.Installation;
import io.lojal.cli.Producing;
import io.lojal.cli.screen.DemoFigures;
import io.lojal.cli.screen.Screen;
import io.lojal.cli.screen.ScreenSvg;
import io.lojal.cli.screen.Summary;
import io.lojal.cli.screen.Took;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.JobClient;

/**
 * A demonstration: every part is real but the skiers. Starts the parts, lets the winter so far fly
 * past, and then lives.
 */
public final class Demo implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final long SHOW_MILLIS = 100;
  private static final long CAUGHT_UP = 200;
  private static final int STEADY = 5;

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
  private long shownNanos;
  private long historyEvents;
  private long lastNanos;
  private long lastEvents;
  private long behind = Long.MAX_VALUE;
  private int mostSkiers;

  private Demo(DemoOptions options, Consumer<String> say) {
    this.options = options;
    this.say = say;
  }

  /**
   * Starts every part.
   *
   * @param say told what is going on, a line at a time
   */
  public static Demo start(DemoOptions options, Consumer<String> say) throws Exception {
    Demo demo = new Demo(options, say);
    Runtime.getRuntime().addShutdownHook(new Thread(demo::endAndWait, "demo-end"));
    try {
      demo.startParts();
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
                    checkpointInterval())));
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

  /**
   * Triggers that leave exactly once leave with a checkpoint, so they want many; each costs RocksDB
   * its small files.
   */
  private String checkpointInterval() {
    return options.guarantee() == DeliveryGuarantee.EXACTLY_ONCE ? "200ms" : "1s";
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
    job.idleAfter = Duration.ofSeconds(1);
    // Half a second of real time, however fast the simulated one.
    job.clockTolerance = Duration.ofMillis(Math.max(60_000, (long) (500 * options.speed())));
    // A second of real time.
    job.standingsEvery = Duration.ofMillis((long) (1_000 * Math.max(1, options.speed())));
    return job;
  }

  /** The winter so far, as fast as it goes, and then live until the time is over or it is ended. */
  public Summary show(Screen screen) throws Exception {
    shownNanos = System.nanoTime();
    catchUp(screen);
    return live(screen);
  }

  private void catchUp(Screen screen) throws Exception {
    Thread sending = background(() -> resort.catchUp());
    long behind = Long.MAX_VALUE;
    while (!isEnded() && (sending.isAlive() || behind > CAUGHT_UP)) {
      behind = look(screen);
    }
  }

  private Summary live(Screen screen) throws Exception {
    historyEvents = resort.events();
    rates.clear();
    listening.beginLive();
    long began = System.nanoTime();
    Thread living = background(() -> resort.live());
    long untilNanos = options.length() == null ? Long.MAX_VALUE : options.length().toNanos();
    while (!isEnded() && System.nanoTime() - began < untilNanos) {
      look(screen);
    }
    resort.end();
    living.join(10_000);
    long elapsed = elapsed(began);
    drain();
    screen.show(figures());
    return summary(elapsed);
  }

  /** What a thread of the demonstration does. */
  private interface Work {
    void run() throws InterruptedException;
  }

  private static Thread background(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "demo-resort");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /**
   * Shows how it goes, and waits for the next frame.
   *
   * @return how far the job is behind, in events
   */
  private long look(Screen screen) throws Exception {
    DemoFigures figures = figures();
    screen.show(figures);
    picture(figures);
    ended.await(SHOW_MILLIS, TimeUnit.MILLISECONDS);
    long now = System.nanoTime();
    if (now - lastNanos >= 1_000_000_000) {
      checkJob();
      behind = lag.events();
      note((resort.events() - lastEvents) * 1e9 / (now - lastNanos));
      lastEvents = resort.events();
      lastNanos = now;
    }
    return behind;
  }

  /** Keeps the screen at its busiest as a picture, if one is wanted. */
  private void picture(DemoFigures figures) throws IOException {
    if (options.picture() != null && listening.isLive() && figures.skiers() > mostSkiers) {
      mostSkiers = figures.skiers();
      Files.writeString(options.picture(), ScreenSvg.render(figures, 100, 32));
    }
  }

  /**
   * Waits for what was sent to come through: the last offset of a partition may be committed only
   * with its next record, so what does not change any more is through too.
   */
  private void drain() throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    int same = 0;
    while (behind > 0 && same < STEADY && System.nanoTime() < until) {
      Thread.sleep(500);
      long now = lag.events();
      same = now == behind ? same + 1 : 0;
      behind = now;
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

  private DemoFigures figures() {
    List<Double> all = new ArrayList<>(rates);
    return new DemoFigures(
        resort.nowMillis(),
        DemoOptions.ZONE,
        elapsed(shownNanos),
        resort.events() - historyEvents,
        all.isEmpty() ? 0 : all.get(all.size() - 1),
        all,
        listening.triggers(),
        listening.suppressed(),
        listening.rejected(),
        listening.corrections(),
        listening.latency().p50Millis(),
        listening.latency().p99Millis(),
        behind == Long.MAX_VALUE ? 0 : behind,
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
        resort.events() - historyEvents,
        listening.triggers(),
        listening.suppressed(),
        listening.rejected(),
        listening.corrections(),
        Took.of(listening.latency()),
        Took.of(listening.till()),
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
