package io.lojal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.agreement.Agreement;
import io.lojal.agreement.Club;
import io.lojal.agreement.Ending;
import io.lojal.agreement.Heard;
import io.lojal.agreement.PoolAnswers;
import io.lojal.agreement.Winter;
import io.lojal.cli.Installation;
import io.lojal.cli.Producing;
import io.lojal.cli.world.Delivery.Manner;
import io.lojal.local.LocalFlink;
import io.lojal.local.LocalStack;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on a cluster hears things late, twice and crossed; the replay hears them in order. They
 * come to the same.
 */
@Tag("slow")
class ClusterAgreesWithReplayTest {
  private static final int PARTITIONS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);

  private static Winter winter;
  private static Heard cluster;
  private static Heard alone;
  private static Heard withFacts;

  @BeforeAll
  static void runBoth(@TempDir Path work) throws Exception {
    long seed = Long.getLong("lojal.seed", 20260102);
    winter = Winter.of(seed, 400, FRIDAY, 24, 0.1);
    Club club = Club.reaching(1_000_000);
    System.out.printf(
        "cluster and replay: seed %d, %,d events, %,d late, %,d repeated%n",
        seed, winter.deliveries().size(), winter.of(Manner.LATE), winter.of(Manner.REPEATED));
    long began = System.nanoTime();
    cluster = onCluster(club, work);
    System.out.printf("the cluster is done after %.1f s%n", (System.nanoTime() - began) / 1e9);
    // Everything but what pools answer is as on time, however it arrives.
    alone = club.replay(winter, Agreement.ofPools(cluster), work.resolve("alone"));
    withFacts = club.replay(winter, cluster.all(Decision.class), work.resolve("with-facts"));
  }

  private static Heard onCluster(Club club, Path work) throws Exception {
    try (LocalStack stack = LocalStack.start(work, progress -> {});
        LocalFlink flink =
            LocalFlink.open(
                Path.of("flink-conf"),
                work,
                Map.of(
                    "parallelism.default", Integer.toString(PARTITIONS),
                    "taskmanager.numberOfTaskSlots", Integer.toString(PARTITIONS)))) {
      JobOptions job = new JobOptions();
      job.bootstrap = stack.bootstrap();
      job.registry = stack.registryUrl();
      job.idleAfter = Duration.ofSeconds(1);
      TopicLayout layout = TopicLayout.local("", PARTITIONS);
      Topics topics = new Topics(layout);
      Installation installation = new Installation(job.kafka(), job.registry(), layout);
      installation.setUp();
      installation.publish(club.programme(), club.yaml(), System.currentTimeMillis());
      LojalJob.build(flink.environment(), job);
      flink.run("agreement");
      try (Producing producing = new Producing(job.kafka(), job.registry(), topics)) {
        winter.send(producing, tick -> {});
        return Ending.await(winter, producing, job, topics, PATIENCE);
      }
    }
  }

  private static void assertAgreed(List<String> differences) {
    assertEquals("", String.join("\n", differences), differences.size() + " differences");
  }

  @Test
  void theWorldAsksForEverything() {
    assertTrue(winter.of(Manner.LATE) > 20 && winter.of(Manner.REPEATED) > 5);
    assertTrue(cluster.all(Trigger.class).stream().anyMatch(Trigger::getWithdrawn));
    assertTrue(cluster.all(LedgerPosting.class).stream().anyMatch(one -> one.getCorrection() > 0));
    for (String kind :
        List.of("GOAL_REACHED", "POINTS_AVAILABLE", "STREAK_MILESTONE", "STREAK_BROKEN", "OFFER")) {
      assertTrue(
          cluster.all(Trigger.class).stream().anyMatch(one -> one.getKind().equals(kind)), kind);
    }
    assertTrue(
        cluster.all(Decision.class).stream().anyMatch(one -> one.getVerdict().equals("ACCEPTED")));
  }

  @Test
  void nothingIsRefused() {
    assertEquals(
        "",
        cluster.all(Rejected.class).stream()
            .map(one -> one.getCode() + " " + one.getMember() + " " + one.getEventId())
            .reduce("", (a, b) -> a + "\n" + b));
  }

  @Test
  void poolsPayWhatTheyHave() {
    List<Decision> answers = Agreement.ofPools(cluster);
    long paid = answers.stream().filter(one -> one.getVerdict().equals("ACCEPTED")).count();
    assertTrue(paid > 0 && paid < answers.size(), paid + " of " + answers.size() + " were paid");
    assertEquals("", String.join("\n", PoolAnswers.unfounded(cluster)));
  }

  @Test
  void netOutcomesAgree() {
    assertAgreed(Agreement.ofNetOutcomes(cluster, alone));
  }

  @Test
  void sumsOfPointsAgree() {
    assertAgreed(Agreement.ofPoints(cluster, alone));
  }

  @Test
  void finalStandingsAgree() {
    assertAgreed(Agreement.ofStandings(cluster, alone));
  }

  @Test
  void withTheClustersDecisionsTheReplayDecidesNothingElse() {
    assertAgreed(Agreement.ofDecisions(cluster, withFacts));
  }

  @Test
  void withTheClustersDecisionsEveryTriggerAgrees() {
    assertAgreed(Agreement.ofTriggers(cluster, withFacts));
  }

  @Test
  void withTheClustersDecisionsPointsAndStandingsAgree() {
    assertAgreed(Agreement.ofPoints(cluster, withFacts));
    assertAgreed(Agreement.ofStandings(cluster, withFacts));
  }
}
