package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came takes the place of what was expected; comments and layout stay. */
class AcceptTest {
  @TempDir private Path folder;

  private void assertAccepted(String before, String after) throws IOException {
    Trying trying = new Trying(folder).write(before);
    assertTrue(trying.run(true).isGood());
    assertEquals(after, trying.scenarios());
    assertTrue(trying.run(false).isGood(), "what was accepted holds");
  }

  @Test
  void onlyWhatDiffersIsWritten() throws IOException {
    assertAccepted(
        """
        # 😀 before
        - scenario:   two weeks   # odd layout
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride, expect: {streaks: {weeks: 7}, told: [weeks milestone]}} # a
          - at: +1 week
            does: ride
            expect:
              # first
              told:
                - weeks milestone: "3 weeks"
                - weeks milestone again
              # then
              points: {p:   4 }   # b
              streaks:
                weeks: 2 # c

        # after
        """,
        """
        # 😀 before
        - scenario:   two weeks   # odd layout
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride, expect: {streaks: {weeks: 1}, told: []}} # a
          - at: +1 week
            does: ride
            expect:
              # first
              told:
                - weeks milestone: 2 weeks
              # then
              points: {p:   0 }   # b
              streaks:
                weeks: 2 # c

        # after
        """);
  }

  @Test
  void aScenarioWithoutExpectationsGetsThem() throws IOException {
    assertAccepted(
        """
        - scenario: one
          start: 2026-01-05
          given:
            - {at: Mon 10:00, buys: hat 5.00}   # the last step
            - {redeems: 3 p}

        - {scenario: two, start: 2026-01-05, given: [{does: ride, expect: {}}]}
        - {scenario: three, start: 2026-01-05, given: [{does: ride}]}
        """,
        """
        - scenario: one
          start: 2026-01-05
          given:
            - {at: Mon 10:00, buys: hat 5.00}   # the last step
            - {redeems: 3 p}
          expect:
            told: []
            answered:
              - 3 p: ACCEPTED
            points: {p: 2}

        - {scenario: two, start: 2026-01-05, given: [{does: ride, expect: {told: [], streaks: {weeks: 1}}}]}
        - {scenario: three, start: 2026-01-05, given: [{does: ride}], expect: {told: [], streaks: {weeks: 1}}}
        """);
  }

  @Test
  void aRefusalIsAddedToTheExpectationThatSawIt() throws IOException {
    assertAccepted(
        """
        - scenario: late
          start: 2026-01-05
          given:
          - {at: 2025-11-01, arrives: Tue, does: ride, expect: {streaks: {weeks: 0} }}
          - {at: 2025-11-02, arrives: Wed, does: ride}
          expect:
            streaks: {weeks: 0}  # none
        """,
        """
        - scenario: late
          start: 2026-01-05
          given:
          - {at: 2025-11-01, arrives: Tue, does: ride, expect: {streaks: {weeks: 0}, rejected: [TOO_LATE: does-1] }}
          - {at: 2025-11-02, arrives: Wed, does: ride}
          expect:
            streaks: {weeks: 0}  # none
            rejected:
              - TOO_LATE: does-2
        """);
  }

  @Test
  void whatAPersonHasToDecideStaysADifference() throws IOException {
    String text =
        """
        - scenario: silence
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride}
          - {at: +1 week, does: ride}
          expect: {not-told: [weeks milestone], streaks: {weeks: 9}}
        """;
    Trying trying = new Trying(folder).write(text);
    assertFalse(trying.run(true).isGood());
    assertEquals(text.replace("weeks: 9", "weeks: 2"), trying.scenarios());
  }

  @Test
  void oneTextThatWouldHaveToSayTwoThingsIsNotTouched() throws IOException {
    String text =
        """
        - scenario: anchor
          start: 2026-01-05
          given:
          - {at: Mon 10:00, does: ride, expect: &same {streaks: {weeks: 9}}}
          - {at: +1 week, does: ride, expect: *same}
        """;
    Trying trying = new Trying(folder).write(text);
    IOException told = assertThrows(IOException.class, () -> trying.run(true));
    assertTrue(told.getMessage().startsWith("line 14 is used twice"), told.getMessage());
    assertEquals(text, trying.scenarios());
  }
}
