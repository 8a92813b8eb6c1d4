package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that does not hold says what came instead, and where it was expected. */
class DifferenceTest {
  @TempDir private Path folder;

  private void assertWords(String scenario, String words) throws IOException {
    Trying trying = new Trying(folder).write(scenario);
    assertEquals(words, trying.words());
    assertFalse(trying.run(false).isGood());
  }

  @Test
  void valuesAndSentencesAreShownSideBySide() throws IOException {
    assertWords(
        """
        - scenario: two weeks
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride}
          - {at: +1 week, does: ride}
          expect:
            streaks: {weeks: 3}
            told: [weeks milestone: 3 weeks]
        """,
        """
        small.scenarios.yaml:11 two weeks
          small.scenarios.yaml:18 told, as of Mon 2026-01-12 10:00
            - weeks milestone: 3 weeks
            + weeks milestone: 2 weeks
                               ^
          small.scenarios.yaml:17 streaks.weeks, as of Mon 2026-01-12 10:00
            - 3
            + 2

        1 scenario in 1 file: 0 hold, 1 differ""");
  }

  @Test
  void whatCameAtAnotherTimeOrToSomebodyElseIsPointedOut() throws IOException {
    assertWords(
        """
        - scenario: too soon
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride}
          - {at: Mon 10:00, member: nils, does: ride, expect: {told: []}}
          - {at: Tue 10:00, expect: {told: [weeks milestone]}}
          - {at: Mon 10:00, does: ride, expect: {told: [weeks milestone]}}
          - {at: Tue 10:00, member: nils, expect: {told: [weeks milestone]}}
        """,
        """
        small.scenarios.yaml:11 too soon
          small.scenarios.yaml:16 told, as of Tue 2026-01-06 10:00
            - weeks milestone
              (`weeks milestone` came, later than this)
          small.scenarios.yaml:18 told, as of Tue 2026-01-13 10:00
            - weeks milestone
              (`weeks milestone` came, to anna)

        1 scenario in 1 file: 0 hold, 1 differ""");
  }

  @Test
  void aRefusalThatNobodyExpectsIsADifference() throws IOException {
    assertWords(
        """
        - scenario: nils returns
          start: 2026-01-05
          given:
          - {at: 2025-11-01, arrives: Tue 10:00, member: nils, does: ride}
          expect: {streaks: {weeks: 0}}
        """,
        """
        small.scenarios.yaml:11 nils returns
          small.scenarios.yaml:11 rejected of nils
            + TOO_LATE: does-1

        1 scenario in 1 file: 0 hold, 1 differ""");
  }

  @Test
  void whatWasNotToBeToldIsShown() throws IOException {
    assertWords(
        """
        - scenario: silence
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride}
          - {at: +1 week, does: ride}
          expect: {not-told: [weeks milestone]}
        """,
        """
        small.scenarios.yaml:11 silence
          small.scenarios.yaml:16 not-told, as of Mon 2026-01-12 10:00
            + weeks milestone: 2 weeks

        1 scenario in 1 file: 0 hold, 1 differ""");
  }

  @Test
  void aScenarioThatExpectsNothingCannotFailAndSoDiffers() throws IOException {
    assertWords(
        """
        - {scenario: nothing, start: 2026-01-05, given: [{buys: hat 2.00}]}
        """,
        """
        small.scenarios.yaml:11 nothing
          small.scenarios.yaml:11 expect, as of Mon 2026-01-05 00:00
              nothing is expected; --accept writes
            + points.p: 2

        1 scenario in 1 file: 0 hold, 1 differ""");
  }
}
