package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is due for everybody in one instant is worked off one after the other. */
class SpreadTest {
  private static final long MIDNIGHT = 1_778_796_000_000L;
  private static final int MINUTES = 5;
  private static final int MEMBERS = 30_000;

  private final Spread spread = new Spread(MINUTES * 60_000L);

  private LongStream turns() {
    return IntStream.range(0, MEMBERS).mapToLong(i -> spread.apart("m" + i, MIDNIGHT) - MIDNIGHT);
  }

  @Test
  void everyMinuteHasItsShareOfMembers() {
    long[] perMinute = new long[MINUTES];
    turns().forEach(turn -> perMinute[(int) (turn / 60_000)]++);
    for (long many : perMinute) {
      assertEquals(MEMBERS / MINUTES, many, MEMBERS / MINUTES / 10.0, "of 6,000 members");
    }
    assertTrue(turns().distinct().count() > MEMBERS * 0.9, "few share a millisecond");
  }

  @Test
  void aMembersTurnIsAlwaysAsLongAfterwards() {
    long week = 7 * 86_400_000L;
    assertEquals(spread.apart("maja", MIDNIGHT) + week, spread.apart("maja", MIDNIGHT + week));
  }

  @Test
  void nothingIsWorkedOffBeforeItIsDue() {
    assertThrows(IllegalArgumentException.class, () -> new Spread(-1));
  }

  @Test
  void whatIsNobodyElsesIsNotPutOff() {
    assertEquals(MIDNIGHT + 1_234, spread.apart("maja", MIDNIGHT + 1_234));
    assertEquals(Long.MAX_VALUE, spread.apart("maja", Long.MAX_VALUE));
    assertEquals(MIDNIGHT, Spread.NONE.apart("maja", MIDNIGHT));
  }
}
