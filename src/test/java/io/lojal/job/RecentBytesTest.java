package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentBytesTest {
  /** Around each entry of three characters, as it is reckoned. */
  private static final int AROUND = 104 + 3;

  @Test
  void whatWasNotAskedForLongestGoesFirst() {
    RecentBytes recent = new RecentBytes(3 * (AROUND + 10));
    recent.put("one", new byte[10]);
    recent.put("two", new byte[10]);
    recent.put("six", new byte[10]);
    recent.get("one");
    recent.put("ten", new byte[10]);
    assertNull(recent.get("two"));
    assertEquals(10, recent.get("one").length);
    assertEquals(10, recent.get("six").length);
    assertEquals(10, recent.get("ten").length);
  }

  @Test
  void whatIsPutAgainCountsOnce() {
    RecentBytes recent = new RecentBytes(2 * (AROUND + 10));
    recent.put("one", new byte[10]);
    for (int i = 0; i < 5; i++) {
      recent.put("two", new byte[10]);
    }
    assertEquals(10, recent.get("one").length);
    recent.put("two", new byte[11]);
    assertNull(recent.get("one"));
    assertEquals(11, recent.get("two").length);
  }

  @Test
  void whatIsLargerThanAllThereIsRoomForIsNotKept() {
    RecentBytes recent = new RecentBytes(AROUND + 10);
    recent.put("one", new byte[10]);
    recent.put("two", new byte[11]);
    assertNull(recent.get("one"));
    assertNull(recent.get("two"));
    recent.put("six", new byte[10]);
    assertEquals(10, recent.get("six").length);
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
        byte[] kept = recent.get(name);
        if (kept != null) {
          assertSame(truth.get(name), kept, "seed " + seed);
        }
      }
    }
    long held =
        truth.keySet().stream()
            .map(recent::get)
            .filter(bytes -> bytes != null)
            .mapToLong(bytes -> AROUND + bytes.length)
            .sum();
    assertTrue(held <= most && held > most - AROUND - 50, held + " held, seed " + seed);
  }
}
