package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.outreach.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static MemberView maja(Map<String, String> attributes) {
    return new MemberView(
        "m-1",
        0,
        "Europe/Stockholm",
        "sv",
        List.of(),
        attributes,
        Map.of("status", "gold", "snow", "gold"),
        Map.of("status", "2026-05-14", "snow", "2026-05-14"),
        Map.of("status", 3L),
        Map.of("snow", "2026-03-12"),
        Map.of("snow", 340L),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static Outcome outcome(String rule, OutcomeKind kind, String text) {
    return new Outcome(rule, kind, "o", 4, 120, text, 0, 0, 86_400_000, "", "Åre");
  }

  @Test
  void aLevelIsToldWithWhatLiesAhead() {
    Words words =
        new Words(outcome("tiers/status", OutcomeKind.TIER_REACHED, "gold"), "", maja(Map.of()));
    assertEquals("3 to go", words.apply("missing") + " to go");
    assertEquals("2026-05-14", words.apply("until"));
    assertEquals("some day", words.apply("expected|some day"));
  }

  @Test
  void aSentenceIsFilled() {
    Outcome streak = outcome("streaks/ski-weeks", OutcomeKind.STREAK_MILESTONE, "");
    Words words = new Words(streak, "Åre", maja(Map.of("name", "Maja")));
    assertEquals(
        "Maja in Åre: 4 weeks", Sentence.of("{name} in {place}: {length} weeks").fill(words));
  }

  @Test
  void theBalanceIsThatOfTheWallet() {
    Outcome points = outcome("points/snow", OutcomeKind.POINTS_REDEEMED, "waffle");
    Words words = new Words(points, "", maja(Map.of()));
    assertEquals(
        "120 on waffle, 340 left", Sentence.of("{points} on {reward}, {balance} left").fill(words));
  }

  @Test
  void whatIsNotKnownFallsBack() {
    Words words = new Words(null, "", maja(Map.of()));
    assertEquals(
        "Skier in the hills", Sentence.of("{name|Skier} in {place|the hills}").fill(words));
    assertEquals(" in ", Sentence.of("{name} in {place}").fill(words));
  }

  @Test
  void everyPlaceThatIsAllowedIsFilled() {
    for (OutcomeKind kind : OutcomeKind.values()) {
      Words words =
          new Words(outcome("points/snow", kind, "red"), "Åre", maja(Map.of("name", "A")));
      Words.of(kind).forEach(place -> assertEquals(false, words.apply(place).isEmpty(), place));
    }
    Words words = new Words(null, "Åre", maja(Map.of()));
    assertThrows(IllegalArgumentException.class, () -> words.apply("colour"));
  }
}
