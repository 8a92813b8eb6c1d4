package io.lojal.jmh;

import io.lojal.member.Condition;
import io.lojal.member.Envelope;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Scope;
import io.lojal.member.Standing;
import io.lojal.member.Standings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One condition of an ordinary rule, as planned and as written by hand in Java. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConditionBenchmark {
  private Condition condition;
  private Scope scope;
  private Standing standing;
  private PurchaseRecorded purchase;

  @Setup
  public void given() {
    Plan plan = Given.plan("/jmh/condition.yaml");
    condition =
        plan.meters().stream()
            .filter(meter -> meter.name().equals("asked"))
            .findFirst()
            .orElseThrow()
            .when();
    purchase = Given.purchase(new Envelope("p", "anna", 1_767_600_000_000L, "till", "shop", 0), 2);
    standing = Given.after(plan, Given.entries(100));
    scope = Standings.scope(plan, standing, purchase, purchase.lines().get(1));
  }

  @Benchmark
  public boolean planned() {
    return condition.test(scope);
  }

  @Benchmark
  public boolean byHand() {
    return scope.line().category().equals("restaurant")
        && scope.line().amountMinor() > 5_000
        && standing.level(0) >= 1;
  }
}
