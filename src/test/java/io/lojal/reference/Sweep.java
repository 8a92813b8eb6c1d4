package io.lojal.reference;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Histories by the thousand, on every processor. {@code -Dlojal.histories=N} looks at so many,
 * {@code -Dlojal.seed=S} begins at another seed: the one that a failure has printed.
 */
final class Sweep {
  private static final int HISTORIES = Integer.getInteger("lojal.histories", 100_000);
  private static final long SEED = Long.getLong("lojal.seed", 1);

  private Sweep() {}

  /** Looks at one history in one or more ways. */
  interface Ways {
    void look(RandomHistories.History history, Finds finds);
  }

  /** Holds a history against something that holds of all. */
  interface Finds {
    void look(RandomHistories.History history, Property property);
  }

  /**
   * Looks at histories; fails with what is wrong with one that is not as it should be.
   *
   * @param oneIn how many times fewer there are than asked for, 1 or more
   * @return how many there were
   */
  static long over(int oneIn, Property property) throws InterruptedException {
    return over(oneIn, (history, finds) -> finds.look(history, property));
  }

  /** Likewise, in several ways. */
  static long over(int oneIn, Ways ways) throws InterruptedException {
    long end = SEED + Math.max(1, HISTORIES / oneIn);
    Map<Long, String> found = new ConcurrentSkipListMap<>();
    AtomicLong next = new AtomicLong(Math.floorDiv(SEED, RandomHistories.SHARED));
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(processors);
    for (int i = 0; i < processors; i++) {
      threads.execute(
          () -> {
            // Histories of one programme stay together: it is read once.
            long first = next.getAndIncrement() * RandomHistories.SHARED;
            while (found.isEmpty() && first < end) {
              long last = Math.min(end, first + RandomHistories.SHARED);
              for (long seed = Math.max(SEED, first); seed < last; seed++) {
                look(seed, ways, found);
              }
              first = next.getAndIncrement() * RandomHistories.SHARED;
            }
          });
    }
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.DAYS)) {
      throw new IllegalStateException("a day was not enough");
    }
    found.forEach(
        (seed, wrong) -> {
          throw new AssertionError("seed " + seed + "\n" + wrong);
        });
    return end - SEED;
  }

  private static void look(long seed, Ways ways, Map<Long, String> found) {
    try {
      ways.look(
          RandomHistories.of(seed),
          (history, property) -> {
            if (!found.containsKey(seed) && property.wrong(history) != null) {
              found.put(seed, Difference.explain(history, property));
            }
          });
    } catch (RuntimeException | Error e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      found.put(seed, trace.toString());
    }
  }
}
