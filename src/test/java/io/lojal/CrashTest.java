package io.lojal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.agreement.Agreement;
import io.lojal.agreement.Club;
import io.lojal.agreement.Ending;
import io.lojal.agreement.Heard;
import io.lojal.agreement.Passing;
import io.lojal.agreement.PoolAnswers;
import io.lojal.agreement.Winter;
import io.lojal.cli.Installation;
import io.lojal.cli.Producing;
import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.Delivery.Manner;
import io.lojal.local.ChildJvm;
import io.lojal.local.LocalStack;
import io.lojal.local.ProcessCluster;
import io.lojal.member.Commanded;
import io.lojal.member.Event;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on real processes, of which one after the other is killed with -9 in full flow. */
@Tag("slow")
class CrashTest {
  private static final int KILLS = 3;
  private static final int PARTITIONS = 2;
  private static final int DAYS = 18;
  private static final long TICK_PAUSE_MILLIS = 80;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);

  /** A dead TaskManager is noticed in seconds, and replaced at once. */
  private static final Map<String, String> QUICK =
      Map.of(
          "parallelism.default", Integer.toString(PARTITIONS),
          "restart-strategy.type", "fixed-delay",
          "restart-strategy.fixed-delay.attempts", "1000",
          "restart-strategy.fixed-delay.delay", "200ms",
          "heartbeat.interval", "1s",
          "heartbeat.timeout", "4s");

  private final long beganNanos = System.nanoTime();
  private final long seed = Long.getLong("lojal.seed", 20260103);
  private final Winter plain = Winter.of(seed, 250, FRIDAY, DAYS, 0.1);
  private final Winter winter = plain.with(Passing.in(plain, seed));

  /** How far the producer has come, in event time. */
  private final AtomicLong sentMillis = new AtomicLong(Long.MIN_VALUE);

  /** How far it may come: it goes on through an outage, and a while after it before the next. */
  private final AtomicLong allowedMillis = new AtomicLong(part(2));

  private JobOptions job;
  private Topics topics;

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void threeKillsLoseRepeatAndOrphanNothing(@TempDir Path work) throws Exception {
    Club club = Club.reaching(300_000);
    say(
        "seed %d: %,d events, %,d late, %,d repeated",
        seed, winter.deliveries().size(), winter.of(Manner.LATE), winter.of(Manner.REPEATED));
    Heard cluster = killed(club, work);
    assertNone("repeated", Agreement.repeats(cluster));
    Heard replay = club.replay(winter, cluster.all(Decision.class), work.resolve("replay"));
    say("replayed: %,d records here, %,d there", cluster.size(), replay.size());
    assertTrue(cluster.all(Trigger.class).size() > 300, "too little was said");
    assertTrue(cluster.all(LedgerPosting.class).size() > 300, "too little was posted");
    assertAll(
        () -> assertNone("refused", refused(cluster)),
        () -> assertNone("lost between members", Agreement.lost(cluster)),
        () -> assertNone("not answered", unanswered(cluster)),
        () -> assertNone("decided otherwise", Agreement.ofDecisions(cluster, replay)),
        () -> assertNone("paid otherwise by a pool", PoolAnswers.unfounded(cluster)),
        () -> assertNone("told otherwise", Agreement.ofTriggers(cluster, replay)),
        () -> assertNone("posted otherwise", Agreement.ofPoints(cluster, replay)),
        () -> assertNone("standing otherwise", Agreement.ofStandings(cluster, replay)));
  }

  private Heard killed(Club club, Path work) throws Exception {
    try (LocalStack stack = LocalStack.start(work.resolve("stack"), this::say)) {
      install(club, stack);
      try (Producing producing = new Producing(job.kafka(), job.registry(), topics);
          ProcessCluster cluster = start(work)) {
        CompletableFuture<Void> flow =
            CompletableFuture.runAsync(() -> winter.send(producing, this::pause));
        for (int kill = 1; kill <= KILLS; kill++) {
          kill(cluster, kill, flow);
        }
        flow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        say("everything is sent");
        Heard heard = Ending.await(winter, producing, job, topics, PATIENCE);
        say("the job is done, after %d restarts", cluster.restarts());
        assertTrue(cluster.restarts() >= KILLS, "not every kill was noticed");
        return heard;
      }
    }
  }

  private void install(Club club, LocalStack stack) throws Exception {
    job = new JobOptions();
    job.bootstrap = stack.bootstrap();
    job.registry = stack.registryUrl();
    job.guarantee = DeliveryGuarantee.EXACTLY_ONCE;
    TopicLayout layout = TopicLayout.local("", PARTITIONS);
    topics = new Topics(layout);
    Installation installation = new Installation(job.kafka(), job.registry(), layout);
    installation.setUp();
    installation.publish(club.programme(), club.yaml(), System.currentTimeMillis());
  }

  private ProcessCluster start(Path work) {
    ProcessCluster cluster =
        ProcessCluster.start(
            Path.of("flink-conf"),
            work.resolve("flink"),
            QUICK,
            LojalJob.class.getName(),
            List.of(
                "--bootstrap=" + job.bootstrap,
                "--registry=" + job.registry,
                "--guarantee=exactly-once",
                "--idle-after=PT1S"));
    for (int i = 0; i < PARTITIONS; i++) {
      cluster.addTaskManager();
    }
    cluster.awaitRunning(PATIENCE);
    say("the job runs");
    return cluster;
  }

  private void pause(long tickMillis) {
    sentMillis.set(tickMillis);
    try {
      do {
        Thread.sleep(TICK_PAUSE_MILLIS);
      } while (tickMillis > allowedMillis.get());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills the eldest one when its part of the events is sent, and starts another. */
  private void kill(ProcessCluster cluster, int number, CompletableFuture<Void> flow)
      throws InterruptedException {
    while (sentMillis.get() < part(2 * number - 1)) {
      assertTrue(!flow.isDone(), "the flow ended early: " + flow);
      Thread.sleep(20);
    }
    int restarts = cluster.restarts();
    ChildJvm victim = cluster.taskManagers().get(number - 1);
    assertTrue(victim.isAlive());
    victim.kill();
    cluster.addTaskManager();
    say("TaskManager %d is killed, another one starts", number);
    long endNanos = System.nanoTime() + PATIENCE.toNanos();
    while (cluster.restarts() == restarts && System.nanoTime() < endNanos) {
      Thread.sleep(100);
    }
    cluster.awaitRunning(PATIENCE);
    allowedMillis.set(number == KILLS ? Long.MAX_VALUE : part(2 * number + 2));
    say("the job runs again");
  }

  /** Event time after so many eighths of the winter. */
  private long part(int eighths) {
    long length = Duration.ofDays(DAYS).toMillis();
    return winter.untilMillis() - length + length * eighths / 8;
  }

  /** That none is answered twice is seen to among the repeats. */
  private List<String> unanswered(Heard heard) {
    Set<String> answered = new HashSet<>();
    heard.all(Decision.class).forEach(one -> answered.add(one.getId()));
    assertTrue(answered.stream().filter(one -> one.endsWith("/back")).count() > 10);
    assertTrue(
        heard.all(Decision.class).stream()
            .anyMatch(one -> one.getRule().equals("pools/family") && isAccepted(one)));
    return winter.deliveries().stream()
        .map(Delivery::event)
        .filter(event -> event instanceof Commanded && !answered.contains(event.id()))
        .map(Event::id)
        .toList();
  }

  private static boolean isAccepted(Decision decision) {
    return decision.getKind().equals("REDEMPTION") && decision.getVerdict().equals("ACCEPTED");
  }

  private static List<String> refused(Heard heard) {
    return heard.all(Rejected.class).stream()
        .map(one -> one.getCode() + " " + one.getMember() + " " + one.getEventId())
        .toList();
  }

  private static void assertNone(String what, List<String> found) {
    assertEquals("", String.join("\n", found), found.size() + " " + what);
  }

  private void say(String format, Object... values) {
    System.out.printf("%5.1f s  ", (System.nanoTime() - beganNanos) / 1e9);
    System.out.printf(format + "%n", values);
  }
}
