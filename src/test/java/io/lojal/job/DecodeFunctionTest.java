package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.member.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the decoder where, and that what it has learned outlives a restart. */
class DecodeFunctionTest {
  @BeforeEach
  void nobodyHasAsked() {
    TextDecoding.ASKED.set(0);
  }

  @Test
  void eventsMailAndBadRecordsEachLeaveTheirWay() {
    for (Setting setting : Setting.ALL) {
      assertEquals(
          List.of(
              "event r1 of events-0@0", "mail to 3", "rejected 7:broken", "event r2 of events-0@3"),
          decoded(setting, "7:ride r1", "7:mail 3", "7:broken", "8:ride r2"));
    }
  }

  @Test
  void aSchemaOnceSeenIsNeverAskedForAgain() {
    for (Setting setting : Setting.ALL) {
      TextDecoding.ASKED.set(0);
      decoded(setting, "7:ride r1", "7:ride r2", "8:ride r3", "7:ride r4", "8:ride r5");
      assertEquals(2, TextDecoding.ASKED.get(), setting.toString());
    }
  }

  @Test
  void afterRescalingEveryTaskKnowsWhatAnyOfThemHasSeen() throws Exception {
    OperatorSubtaskState both =
        AbstractStreamOperatorTestHarness.repackageState(
            stateAfter("7:ride r1", 0), stateAfter("8:ride r2", 1));
    assertEquals(2, TextDecoding.ASKED.get());
    for (int task = 0; task < 3; task++) {
      try (var harness = open(3, task)) {
        harness.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                both, LojalGraph.MAX_PARALLELISM, 2, 3, task));
        harness.open();
        harness.processElement(record("7:ride r3", 0), 0);
        harness.processElement(record("8:ride r4", 1), 0);
      }
    }
    assertEquals(2, TextDecoding.ASKED.get());
  }

  private static OperatorSubtaskState stateAfter(String words, int task) throws Exception {
    try (var harness = open(2, task)) {
      harness.open();
      harness.processElement(record(words, 0), 0);
      return harness.snapshot(1, 1);
    }
  }

  private static OneInputStreamOperatorTestHarness<RawRecord, Incoming> open(int tasks, int task)
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new ProcessOperator<>(new DecodeFunction(new TextDecoding())),
        LojalGraph.MAX_PARALLELISM,
        tasks,
        task);
  }

  private static RawRecord record(String words, long offset) {
    byte[] value = words.getBytes(StandardCharsets.UTF_8);
    return new RawRecord("events", 0, offset, 0, null, value, new String[0], new byte[0][]);
  }

  private static List<String> decoded(Setting setting, String... records) {
    List<String> out = new ArrayList<>();
    try (OperatorUnderTest<OneInputStreamOperatorTestHarness<RawRecord, Incoming>> operator =
        new OperatorUnderTest<>(setting, () -> open(1, 0))) {
      for (int i = 0; i < records.length; i++) {
        RawRecord record = record(records[i], i);
        operator.act(harness -> harness.processElement(record, 0));
        operator.taken(Incoming.class).forEach(one -> out.add("event " + words(one)));
        operator.taken(Outlets.SHARD_MAIL).forEach(one -> out.add("mail to " + one.toShard()));
        operator
            .taken(Outlets.REJECTED)
            .forEach(one -> out.add("rejected " + TextEncoding.text(one)));
        operator.restoreIfSo();
      }
    }
    return out;
  }

  private static String words(Incoming one) {
    String id = EventCodec.decode(one.member(), one.event()).id();
    return id + " of " + one.topic() + "-" + one.partition() + "@" + one.offset();
  }
}
