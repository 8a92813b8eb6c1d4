package io.lojal.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks still run; how fast is not asked here. */
class BenchmarksTest {
  @Test
  void everyOneOfThemRuns() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("io\\.lojal\\..*Benchmark\\..*")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(10))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Set<String> names = new TreeSet<>();
    for (RunResult result : results) {
      names.add(result.getPrimaryResult().getLabel());
      assertTrue(result.getPrimaryResult().getScore() > 0, result::toString);
    }
    assertEquals(
        Set.of(
            "byHand",
            "correct",
            "planned",
            "foldHundred",
            "foldTen",
            "foldThousand",
            "step",
            "encode",
            "decode"),
        names);
  }

  @Test
  void theConditionThatIsMeasuredHoldsBothWays() {
    ConditionBenchmark benchmark = new ConditionBenchmark();
    benchmark.given();
    assertTrue(benchmark.planned());
    assertTrue(benchmark.byHand());
  }
}
