package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Random histories under random programmes, told to the engine in every way. */
class HistoriesTest {
  @Test
  void everyHistoryIsWhatThePageSaysHoweverItArrives() throws InterruptedException {
    AgainstFold arriving = new AgainstFold();
    long histories =
        Sweep.over(
            1,
            (history, failing) -> {
              for (long cut : AgainstReference.cuts(history)) {
                failing.look(history.until(cut), AgainstReference::wrong);
              }
              failing.look(history, arriving);
              if (history.seed() % 5 == 0) {
                failing.look(history.crowded(), arriving);
              }
            });
    assertTrue(
        arriving.corrections.get() >= histories / 10, "corrections: " + arriving.corrections);
    assertTrue(arriving.closed.get() >= histories / 100, "closed histories: " + arriving.closed);
  }
}
