package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentBytesTest {
  /** Around each entry of three characters, as it is reckoned. */
  private static final int AROUND = 104 + 3;

  private static final Supplier<byte[]> NOTHING = () -> null;

  @Test
  void whatWasNotAskedForLongestGoesFirst() {
    RecentBytes recent = new RecentBytes(3 * (AROUND + 10));
    recent.put("one", new byte[10]);
    recent.put("two", new byte[10]);
    recent.put("six", new byte[10]);
    recent.get("one", NOTHING);
    recent.put("ten", new byte[10]);
    assertNull(recent.get("two", NOTHING));
    assertEquals(10, recent.get("one", NOTHING).length);
    assertEquals(10, recent.get("six", NOTHING).length);
    assertEquals(10, recent.get("ten", NOTHING).length);
  }

  @Test
  void whatIsPutAgainCountsOnce() {
    RecentBytes recent = new RecentBytes(2 * (AROUND + 10));
    recent.put("one", new byte[10]);
    for (int i = 0; i < 5; i++) {
      recent.put("two", new byte[10]);
    }
    assertEquals(10, recent.get("one", NOTHING).length);
    recent.put("two", new byte[11]);
    assertNull(recent.get("one", NOTHING));
    assertEquals(11, recent.get("two", NOTHING).length);
  }

  @Test
  void whatIsLargerThanAllThereIsRoomForIsNotKept() {
    RecentBytes recent = new RecentBytes(AROUND + 10);
    recent.put("one", new byte[10]);
    recent.put("two", new byte[11]);
    assertNull(recent.get("one", NOTHING));
    assertNull(recent.get("two", NOTHING));
    recent.put("six", new byte[10]);
    assertEquals(10, recent.get("six", NOTHING).length);
  }

  @Test
  void itHoldsTheNewestOrNothingAndNeverMoreThanItMay() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int most = 20 * (AROUND + 25);
    RecentBytes recent = new RecentBytes(most);
    Map<String, byte[]> truth = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String name = "%03d".formatted(random.nextInt(60));
      if (random.nextBoolean()) {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        recent.put(name, bytes);
        truth.put(name, bytes);
      } else {
        byte[] kept = recent.get(name, NOTHING);
        if (kept != null) {
          assertSame(truth.get(name), kept, "seed " + seed);
        }
      }
    }
    long held =
        truth.keySet().stream()
            .map(name -> recent.get(name, NOTHING))
            .filter(bytes -> bytes != null)
            .mapToLong(bytes -> AROUND + bytes.length)
            .sum();
    assertTrue(held <= most && held > most - AROUND - 50, held + " held, seed " + seed);
  }
}
