package io.lojal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final Kept<StringBuilder> kept = new Kept<>(200, StringBuilder::new);

  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int place = kept.next(0); place >= 0; place = kept.next(place + 1)) {
      places.add(place);
    }
    return places;
  }

  @Test
  void nothingIsMadeForRulesThatNobodyAsksAbout() {
    assertEquals(200, kept.size());
    assertNull(kept.known(7));
    assertEquals(List.of(), places());
  }

  @Test
  void aPartIsMadeOnceAndStays() {
    StringBuilder part = kept.of(7);
    part.append("counted");
    assertSame(part, kept.of(7));
    assertSame(part, kept.known(7));
    assertNull(kept.known(8));
  }

  @Test
  void thoseThatThereAreComeInTheOrderOfThePlan() {
    kept.of(199);
    kept.of(0);
    kept.of(64);
    assertEquals(List.of(0, 64, 199), places());
  }
}
