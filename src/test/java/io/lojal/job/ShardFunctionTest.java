package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.community.Mail;
import io.lojal.community.ShardSum;
import io.lojal.community.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Stories of one shard of a goal, each on heap and RocksDB, with and without restores. */
class ShardFunctionTest {
  private static final String GOAL = "goals/million-metres";

  @Test
  void aShardAddsUpItsMembersWhenTimeMoves() {
    List<String> told =
        play(shard -> shard.hears("maja", 500, 1).hears("erik", 300, 1).time(10).time(20));
    assertEquals(List.of("sum 800 of 2"), told);
  }

  @Test
  void aShareReplacesTheOneBeforeIt() {
    List<String> told =
        play(shard -> shard.hears("maja", 500, 1).time(10).hears("maja", 200, 2).time(20));
    assertEquals(List.of("sum 500 of 1", "sum 200 of 1"), told);
  }

  @Test
  void aRepeatedShareAndAnOlderOneChangeNothing() {
    List<String> told =
        play(
            shard ->
                shard
                    .hears("maja", 500, 2)
                    .time(10)
                    .hears("maja", 500, 2)
                    .hears("maja", 400, 1)
                    .time(20));
    assertEquals(List.of("sum 500 of 1"), told);
  }

  @Test
  void everybodyWhoAddedSomethingIsToldOnceThatItIsReached() {
    List<String> told =
        play(
            shard ->
                shard
                    .hears("maja", 500, 1)
                    .hears("erik", 300, 1)
                    .hears("erik", 0, 2)
                    .reached(100)
                    .reached(100)
                    .clock(1_000));
    assertEquals(List.of("mailed maja: goals/million-metres 100"), told);
  }

  @Test
  void whoAddsAfterwardsIsThankedToo() {
    List<String> told =
        play(
            shard ->
                shard
                    .hears("maja", 500, 1)
                    .reached(100)
                    .clock(1_000)
                    .hears("erik", 300, 1)
                    .hears("erik", 400, 2)
                    .hears("maja", 600, 2));
    assertEquals(
        List.of("mailed maja: goals/million-metres 100", "mailed erik: goals/million-metres 100"),
        told);
  }

  @Test
  void manyAreToldAFewAtATime() {
    List<String> told =
        play(
            shard -> {
              for (int i = 10; i < 20; i++) {
                shard.hears("skier" + i, 100, 1);
              }
              shard.reached(100).clock(8).told("first look");
              shard.hears("skier19", 200, 2).told("nineteen had their turn");
              shard.clock(16).told("second look").clock(24).clock(32);
            });
    assertEquals(
        List.of(
            "10",
            "11",
            "12",
            "13",
            "first look",
            "19",
            "nineteen had their turn",
            "14",
            "15",
            "16",
            "17",
            "second look",
            "18"),
        told.stream()
            .map(one -> one.replace("mailed skier", "").replace(": " + GOAL + " 100", ""))
            .toList());
  }

  private static List<String> play(Consumer<Shard> story) {
    List<String> first = null;
    for (Setting setting : Setting.ALL) {
      try (Shard shard = new Shard(setting)) {
        story.accept(shard);
        if (first == null) {
          first = shard.told;
        }
        assertEquals(first, shard.told, setting.toString());
      }
    }
    return first;
  }

  /** Shard 3, and what it told. */
  private static final class Shard implements AutoCloseable {
    private final OperatorUnderTest<
            KeyedTwoInputStreamOperatorTestHarness<String, Share, Mail, ShardSum>>
        operator;
    private final List<String> told = new ArrayList<>();

    Shard(Setting setting) {
      operator = new OperatorUnderTest<>(setting, Shard::open);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Share, Mail, ShardSum> open()
        throws Exception {
      return new KeyedTwoInputStreamOperatorTestHarness<>(
          new KeyedCoProcessOperator<>(new ShardFunction(new TextEncoding())),
          share -> ShardFunction.keyOf(share.goal(), share.shard()),
          mail -> ShardFunction.keyOf(mail.subject(), mail.toShard()),
          Types.STRING,
          LojalGraph.MAX_PARALLELISM,
          1,
          0);
    }

    Shard hears(String member, long metres, long number) {
      Share share = new Share(GOAL, 3, member, metres, number, 5);
      operator.act(harness -> harness.processElement1(share, 5));
      return taken();
    }

    Shard reached(long percent) {
      Mail mail = new Mail(GOAL + "/" + percent + "/3", 3, "", GOAL, percent, 5, 1);
      operator.act(harness -> harness.processElement2(mail, 5));
      return taken();
    }

    /** The wall clock, from 0 on with every restore. */
    Shard clock(long millis) {
      operator.act(harness -> harness.setProcessingTime(millis));
      return taken();
    }

    Shard told(String note) {
      told.add(note);
      return this;
    }

    Shard time(long millis) {
      operator.act(harness -> harness.processBothWatermarks(new Watermark(millis)));
      return taken();
    }

    private Shard taken() {
      operator
          .taken(ShardSum.class)
          .forEach(sum -> told.add("sum " + sum.sum() + " of " + sum.members()));
      operator.taken(Outlets.MAIL).forEach(mail -> told.add(TextEncoding.text(mail)));
      operator.restoreIfSo();
      return this;
    }

    @Override
    public void close() {
      operator.close();
    }
  }
}
