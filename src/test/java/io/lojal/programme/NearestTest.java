package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void aSwapIsOneSlip() {
    assertEquals(1, Nearest.distance("expries", "expires"));
    assertEquals(1, Nearest.distance("meter", "meters"));
    assertEquals(2, Nearest.distance("snow", "sonwy"));
    assertEquals(4, Nearest.distance("", "snow"));
  }

  @Test
  void theNearestIsNamed() {
    List<String> known = List.of("expires", "expired", "valid");
    assertEquals("expires", Nearest.to("expries", known));
    assertEquals("expired", Nearest.to("expird", known));
  }

  @Test
  void whatIsFarIsNot() {
    assertNull(Nearest.to("colour", List.of("expires", "valid")));
    assertNull(Nearest.to("on", List.of("to", "from")));
  }
}
