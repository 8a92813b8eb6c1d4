package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.Skier;
import io.lojal.engine.Spread;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** A story of members: what comes in, how time passes, and every sentence that came of it. */
final class MemberTimeline implements AutoCloseable {
  private static final long TOLERANCE_MILLIS = 60_000;

  private final OperatorUnderTest<
          KeyedBroadcastOperatorTestHarness<String, Incoming, Control, OutRecord>>
      operator;
  private final List<String> told = new ArrayList<>();
  private long offset;

  private MemberTimeline(Setting setting, MountainFeed feed, Pace pace) {
    operator = new OperatorUnderTest<>(setting, () -> open(feed, pace));
  }

  private static KeyedBroadcastOperatorTestHarness<String, Incoming, Control, OutRecord> open(
      MountainFeed feed, Pace pace) throws Exception {
    return new KeyedBroadcastOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new MemberFunction(feed, () -> Long.MIN_VALUE, new TextEncoding(), pace),
            List.of(States.CONTROL)),
        Incoming::member,
        Types.STRING,
        LojalGraph.MAX_PARALLELISM,
        1,
        0);
  }

  /**
   * Plays a story on the heap and on RocksDB, with and without a restore after every element.
   *
   * @return what was told, the same in all of them
   */
  static List<String> play(Consumer<MemberTimeline> story) {
    return play(MountainFeed.asReleased(), story);
  }

  /** The same under another programme. */
  static List<String> play(MountainFeed feed, Consumer<MemberTimeline> story) {
    return play(feed, new Pace(TOLERANCE_MILLIS, 1_000, Spread.NONE), story);
  }

  /** The same where what is due for many at once is worked off within so long. */
  static List<String> playApart(long millis, Consumer<MemberTimeline> story) {
    return play(
        MountainFeed.asReleased(), new Pace(TOLERANCE_MILLIS, 1_000, new Spread(millis)), story);
  }

  private static List<String> play(MountainFeed feed, Pace pace, Consumer<MemberTimeline> story) {
    List<String> first = null;
    for (Setting setting : Setting.ALL) {
      try (MemberTimeline timeline = new MemberTimeline(setting, feed, pace)) {
        story.accept(timeline);
        if (first == null) {
          first = timeline.told;
        }
        assertEquals(first, timeline.told, setting.toString());
      }
    }
    return first;
  }

  /** Sentences of some kinds only. */
  static List<String> only(List<String> told, String... kinds) {
    List<String> kinds2 = List.of(kinds);
    return told.stream()
        .filter(one -> kinds2.contains(one.substring(0, one.indexOf(' '))))
        .toList();
  }

  /** The next thing that came in. */
  MemberTimeline hears(Event event) {
    Incoming incoming =
        new Incoming(event.member(), EventCodec.encode(event), "events", 0, offset++);
    operator.act(harness -> harness.processElement(incoming, event.timeMillis()));
    take();
    return this;
  }

  /** Time comes to an instant, local in Åre. */
  MemberTimeline at(String when) {
    long millis = Skier.millis(when);
    Control tick = new Control(millis, null);
    operator.act(harness -> harness.watermark(millis));
    operator.act(harness -> harness.processBroadcastElement(tick, millis));
    take();
    return this;
  }

  /** Notes how many timers are set. */
  MemberTimeline timers() {
    told.add("timers " + operator.harness().numEventTimeTimers());
    return this;
  }

  private void take() {
    operator.taken(OutRecord.class).forEach(one -> told.add(TextEncoding.text(one)));
    operator.taken(Outlets.TRIGGERS).forEach(one -> told.add(TextEncoding.text(one)));
    operator.taken(Outlets.REJECTED).forEach(one -> told.add(TextEncoding.text(one)));
    operator
        .taken(Outlets.SHARES)
        .forEach(one -> told.add("shared " + one.share() + " #" + one.number()));
    operator.restoreIfSo();
  }

  @Override
  public void close() {
    operator.close();
  }
}
