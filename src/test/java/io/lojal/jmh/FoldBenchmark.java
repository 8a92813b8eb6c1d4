package io.lojal.jmh;

import io.lojal.member.Entry;
import io.lojal.member.Fold;
import io.lojal.member.Plan;
import io.lojal.member.Standing;
import io.lojal.member.StandingCodec;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One event on a member with a history, and histories folded from the beginning. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldBenchmark {
  private static final int STEPS = 500;

  private final Fold fold = new Fold();
  private Plan plan;
  private Entry[] first;
  private Entry[] next;
  private byte[] standing;

  @Setup
  public void given() {
    plan = Given.plan("/jmh/twenty.yaml");
    Entry[] all = Given.entries(1_000 + STEPS);
    first = Arrays.copyOf(all, 1_000);
    next = Arrays.copyOfRange(all, 1_000, all.length);
    standing = StandingCodec.encode(plan, Given.after(plan, first));
  }

  /** One event under twenty rules; reading the standing once in five hundred is in it. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long step() {
    return fold(StandingCodec.decode(plan, standing), next, STEPS);
  }

  @Benchmark
  public long foldTen() {
    return fold(new Standing(plan), first, 10);
  }

  @Benchmark
  public long foldHundred() {
    return fold(new Standing(plan), first, 100);
  }

  @Benchmark
  public long foldThousand() {
    return fold(new Standing(plan), first, 1_000);
  }

  private long fold(Standing from, Entry[] entries, int many) {
    Counting outcomes = new Counting();
    for (int i = 0; i < many; i++) {
      fold.step(plan, from, entries[i], outcomes);
    }
    return outcomes.heard() + from.events();
  }
}
