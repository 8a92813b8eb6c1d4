package io.lojal.jmh;

import io.lojal.member.Plan;
import io.lojal.member.Standing;
import io.lojal.member.StandingCodec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A standing's bytes, to and fro: done with every event. The member has a thousand behind them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StandingBenchmark {
  private Plan plan;
  private Standing standing;
  private byte[] bytes;

  @Setup
  public void given() {
    plan = Given.plan("/jmh/twenty.yaml");
    standing = Given.after(plan, Given.entries(1_000));
    bytes = StandingCodec.encode(plan, standing);
  }

  @Benchmark
  public byte[] encode() {
    return StandingCodec.encode(plan, standing);
  }

  @Benchmark
  public Standing decode() {
    return StandingCodec.decode(plan, bytes);
  }
}
