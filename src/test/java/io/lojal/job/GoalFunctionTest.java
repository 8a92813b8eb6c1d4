package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.community.ShardSum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Stories of one goal of two shards, each on heap and RocksDB, with and without restores. */
class GoalFunctionTest {
  private static final String GOAL = "goals/million-metres";

  private static MountainFeed small() {
    String yaml = MountainFeed.asReleased().yaml();
    return new MountainFeed(
        yaml.replaceFirst("target: \\d+", "target: 1000").replace("shards: 64", "shards: 2"));
  }

  @Test
  void everyMilestoneIsReachedExactlyOnce() {
    List<String> told =
        play(goal -> goal.hears(0, 600).time(10).hears(1, 500).hears(1, 500).time(20));
    assertEquals(
        List.of(
            "decided goals/million-metres/25 REACHED 25",
            "decided goals/million-metres/50 REACHED 50",
            "goal at 600 of 1000, reached 50",
            "decided goals/million-metres/75 REACHED 75",
            "decided goals/million-metres/100 REACHED 100",
            "mailed shard 0: goals/million-metres 100",
            "mailed shard 1: goals/million-metres 100",
            "goal at 1100 of 1000, reached 100"),
        told);
  }

  @Test
  void whatWasReachedStaysReachedAndIsContestedBelowIt() {
    List<String> told =
        play(goal -> goal.hears(0, 1_000).time(10).hears(0, 999).time(20).hears(0, 1_001).time(30));
    assertEquals(
        List.of(
            "goal at 1000 of 1000, reached 100",
            "goal at 999 of 1000, reached 100, contested",
            "goal at 1001 of 1000, reached 100"),
        told.stream().filter(one -> one.startsWith("goal ")).toList());
    assertEquals(4, told.stream().filter(one -> one.startsWith("decided ")).count());
  }

  @Test
  void aGoalThatIsNoLongerInTheProgrammeIsLeftAlone() {
    assertEquals(List.of(), play(goal -> goal.hears("goals/gone", 0, 1_000).time(10)));
  }

  @Test
  void aVersionThatWouldMoveItsShardsOrIsAnotherProgrammeIsLeftOut() {
    String yaml = small().yaml();
    List<String> told =
        play(
            goal ->
                goal.hears(0, 100)
                    .published(yaml.replace("shards: 2", "shards: 4"))
                    .published(yaml.replace("programme: mountain", "programme: valley"))
                    .hears(1, 100)
                    .time(10));
    assertEquals(List.of("goal at 200 of 1000, reached 0"), told);
  }

  private static List<String> play(Consumer<Goal> story) {
    List<String> first = null;
    for (Setting setting : Setting.ALL) {
      try (Goal goal = new Goal(setting)) {
        story.accept(goal);
        if (first == null) {
          first = goal.told;
        }
        assertEquals(first, goal.told, setting.toString());
      }
    }
    return first;
  }

  /** The whole of a goal, and what it told. */
  private static final class Goal implements AutoCloseable {
    private final OperatorUnderTest<
            KeyedBroadcastOperatorTestHarness<String, ShardSum, Control, OutRecord>>
        operator;
    private final List<String> told = new ArrayList<>();

    Goal(Setting setting) {
      operator = new OperatorUnderTest<>(setting, Goal::open);
    }

    private static KeyedBroadcastOperatorTestHarness<String, ShardSum, Control, OutRecord> open()
        throws Exception {
      return new KeyedBroadcastOperatorTestHarness<>(
          new CoBroadcastWithKeyedOperator<>(
              new GoalFunction(small(), new TextEncoding()), List.of(States.CONTROL)),
          ShardSum::goal,
          Types.STRING,
          LojalGraph.MAX_PARALLELISM,
          1,
          0);
    }

    Goal hears(int shard, long sum) {
      return hears(GOAL, shard, sum);
    }

    Goal hears(String goal, int shard, long sum) {
      ShardSum part = new ShardSum(goal, shard, sum, 1, "maja", 5);
      operator.act(harness -> harness.processElement(part, 5));
      return taken();
    }

    Goal published(String yaml) {
      byte[] value = yaml.getBytes(StandardCharsets.UTF_8);
      RawRecord record =
          new RawRecord("programmes", 0, 0, 5, null, value, new String[0], new byte[0][]);
      operator.act(harness -> harness.processBroadcastElement(Control.programme(record), 5));
      return taken();
    }

    Goal time(long millis) {
      operator.act(harness -> harness.watermark(millis));
      return taken();
    }

    private Goal taken() {
      operator.taken(OutRecord.class).forEach(one -> told.add(TextEncoding.text(one)));
      operator.restoreIfSo();
      return this;
    }

    @Override
    public void close() {
      operator.close();
    }
  }
}
