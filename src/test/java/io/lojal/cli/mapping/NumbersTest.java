package io.lojal.cli.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final Numbers PLAIN = new Numbers(".", "");
  private static final Numbers SWEDISH = new Numbers(",", " ");

  @Test
  void numbersAreReadAsDeclaredAndNotOtherwise() {
    assertEquals(new BigDecimal("1234.50"), PLAIN.read("1234.50"));
    assertEquals(new BigDecimal("-3"), PLAIN.read("-3"));
    assertEquals(new BigDecimal("1234567.8"), SWEDISH.read("1 234 567,8"));
    assertEquals(new BigDecimal("1234"), SWEDISH.read("1234"));
    assertNull(PLAIN.read("1,5"));
    assertNull(PLAIN.read("1,500"));
    assertNull(SWEDISH.read("1.5"));
    assertNull(SWEDISH.read("12 34"));
    assertNull(PLAIN.read(""));
    assertNull(PLAIN.read("1."));
    assertNull(PLAIN.read("NaN"));
  }

  @Test
  void whatAStatisticsProgramLeavesOfNothingIsNearlyNothing() {
    assertEquals(0, PLAIN.read("4.440892e-16").movePointRight(2).intValue());
  }

  @Test
  void aPartOfAWholeIsNone() throws Exception {
    assertEquals(2, PLAIN.whole("quantity", "2.0"));
    assertThrows(BadRowException.class, () -> PLAIN.whole("quantity", "2.5"));
    assertThrows(BadRowException.class, () -> PLAIN.whole("quantity", "1e20"));
  }
}
