package io.lojal.job;

import io.lojal.Skier;
import io.lojal.engine.Spread;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One late event before all others: the whole history is read from RocksDB and folded again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorrectionBenchmark {
  private static final long FIRST = Skier.millis("2026-01-05T09:00");
  private static final long APART = 60_000;

  /** In the member's journal. */
  @Param("1000")
  public int events;

  private OperatorUnderTest<KeyedBroadcastOperatorTestHarness<String, Incoming, Control, OutRecord>>
      operator;
  private long watermark;
  private int late;

  /** Every iteration begins anew: what comes late makes the journal longer. */
  @Setup(Level.Iteration)
  public void given() throws Exception {
    String yaml = Files.readString(Path.of("src/test/resources/jmh/twenty.yaml"));
    operator =
        new OperatorUnderTest<>(
            new Setting(true, false),
            () ->
                new KeyedBroadcastOperatorTestHarness<>(
                    new CoBroadcastWithKeyedOperator<>(
                        new MemberFunction(
                            new MountainFeed(yaml),
                            () -> Long.MIN_VALUE,
                            new TextEncoding(),
                            new Pace(60_000, 1_000, Spread.NONE)),
                        List.of(States.CONTROL)),
                    Incoming::member,
                    Types.STRING,
                    LojalGraph.MAX_PARALLELISM,
                    1,
                    0));
    late = 0;
    for (int i = 0; i < events; i++) {
      watermark = FIRST + i * APART;
      comes(ride("r" + i, watermark));
      timeMoves();
    }
  }

  @Benchmark
  public int correct() {
    late++;
    watermark++;
    comes(ride("late" + late, FIRST - late));
    timeMoves();
    return operator.taken(OutRecord.class).size();
  }

  private void comes(Event event) {
    Incoming incoming = new Incoming(event.member(), EventCodec.encode(event), "events", 0, late);
    operator.act(harness -> harness.processElement(incoming, event.timeMillis()));
  }

  private void timeMoves() {
    operator.act(harness -> harness.watermark(watermark));
  }

  private static Event ride(String id, long millis) {
    return new ActivityRecorded(
        new Envelope(id, "maja", millis, "gate-7", "mountain", 0),
        "lift-ride",
        "Åre",
        Map.of("verticalMetres", 480L),
        Map.of("lift", "VM8:an"),
        null);
  }

  @TearDown(Level.Iteration)
  public void end() {
    operator.close();
  }
}
