package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.community.Claim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The stock of a drop, with a restore after every claim. */
class DropFunctionTest {
  private static final String DROP = "drops/hat";

  private static MountainFeed hats(int version, int stock) {
    return new MountainFeed(
        """
        programme: hats
        version: %d
        zone: Europe/Stockholm
        currency: SEK
        vouchers:
          hat: {valid: 30d}
        drops:
          hat:
            {stock: %d, at-most: 2, from: 2026-01-05T09:00, to: 2026-01-06T09:00, gives: hat}
        """
            .formatted(version, stock));
  }

  @Test
  void theFirstInOrderOfArrivalGetAPieceAndNobodyElse() {
    List<String> told =
        play(drop -> drop.claims("a", "maja").claims("b", "nils").claims("c", "anna").time(10));
    assertEquals(
        List.of(
            "decided a ACCEPTED 1",
            "mailed maja: drops/hat 1",
            "decided b ACCEPTED 2",
            "mailed nils: drops/hat 2",
            "decided c REFUSED SOLD_OUT 0",
            "goal at 2 of 2, reached 0"),
        told);
  }

  @Test
  void nobodyGetsMoreThanOneMayHave() {
    List<String> told =
        play(
            drop ->
                drop.published(hats(2, 4))
                    .claims("a", "maja")
                    .claims("b", "maja")
                    .claims("c", "maja")
                    .claims("d", "nils"));
    assertEquals(
        List.of(
            "decided a ACCEPTED 1",
            "decided b ACCEPTED 2",
            "decided c REFUSED ALREADY_YOURS 0",
            "decided d ACCEPTED 3"),
        told.stream().filter(one -> one.startsWith("decided ")).toList());
  }

  @Test
  void aNewVersionMayHaveMoreAndOneThatHasLessTakesNothingBack() {
    List<String> told =
        play(
            drop ->
                drop.claims("a", "maja")
                    .claims("b", "nils")
                    .claims("c", "anna")
                    .published(hats(2, 3))
                    .claims("d", "anna")
                    .published(hats(3, 1))
                    .claims("e", "olle")
                    .time(10));
    assertEquals(
        List.of(
            "decided a ACCEPTED 1",
            "decided b ACCEPTED 2",
            "decided c REFUSED SOLD_OUT 0",
            "decided d ACCEPTED 3",
            "decided e REFUSED SOLD_OUT 0"),
        told.stream().filter(one -> one.startsWith("decided ")).toList());
  }

  @Test
  void aDropThatIsNoLongerInTheProgrammeAnswersAllTheSame() {
    assertEquals(
        List.of("decided a REFUSED UNKNOWN_DROP 0"),
        play(drop -> drop.claims("a", "drops/gone", "maja").time(10)));
  }

  private static List<String> play(Consumer<Story> story) {
    List<String> first = null;
    for (Setting setting : Setting.ALL) {
      try (Story drop = new Story(setting)) {
        story.accept(drop);
        if (first == null) {
          first = drop.told;
        }
        assertEquals(first, drop.told, setting.toString());
      }
    }
    return first;
  }

  /** A drop, and what it told. */
  private static final class Story implements AutoCloseable {
    private final OperatorUnderTest<
            KeyedBroadcastOperatorTestHarness<String, Claim, Control, OutRecord>>
        operator;
    private final List<String> told = new ArrayList<>();
    private MountainFeed newest = hats(1, 2);

    Story(Setting setting) {
      operator = new OperatorUnderTest<>(setting, this::open);
    }

    private KeyedBroadcastOperatorTestHarness<String, Claim, Control, OutRecord> open()
        throws Exception {
      return new KeyedBroadcastOperatorTestHarness<>(
          new CoBroadcastWithKeyedOperator<>(
              new DropFunction(newest, new TextEncoding()), List.of(States.CONTROL)),
          Claim::drop,
          Types.STRING,
          LojalGraph.MAX_PARALLELISM,
          1,
          0);
    }

    Story claims(String id, String member) {
      return claims(id, DROP, member);
    }

    Story claims(String id, String drop, String member) {
      operator.act(harness -> harness.processElement(new Claim(id, drop, member, 5), 5));
      return taken();
    }

    Story published(MountainFeed version) {
      newest = version;
      byte[] yaml = version.yaml().getBytes(StandardCharsets.UTF_8);
      RawRecord record =
          new RawRecord("programmes", 0, 0, 5, null, yaml, new String[0], new byte[0][]);
      operator.act(harness -> harness.processBroadcastElement(Control.programme(record), 5));
      return taken();
    }

    Story time(long millis) {
      operator.act(harness -> harness.watermark(millis));
      return taken();
    }

    private Story taken() {
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
