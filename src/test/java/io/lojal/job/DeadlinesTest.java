package io.lojal.job;

import static io.lojal.job.MemberTimeline.only;
import static io.lojal.job.MemberTimeline.play;
import static io.lojal.job.MemberTimeline.playApart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.Skier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A week ends for twelve skiers at once, and everybody has a turn of their own. */
class DeadlinesTest {
  private static final int SKIERS = 12;
  private static final long FIVE_MINUTES = 300_000;

  /** Two weeks in a row, and not a third: it is told two hours after the week. */
  private static MemberTimeline twoWeeks(MemberTimeline story, Skier one) {
    return story
        .at("2026-01-05T09:00")
        .hears(one.rides("a", "2026-01-05T09:30", 500))
        .at("2026-01-13T09:00")
        .hears(one.rides("b", "2026-01-13T09:30", 500))
        .at("2026-01-26T01:59:59");
  }

  private static List<Skier> everybody() {
    return IntStream.range(0, SKIERS).mapToObj(i -> new Skier("skier" + i)).toList();
  }

  private static long broken(List<String> told) {
    return only(told, "said").stream().filter(one -> one.contains("STREAK_BROKEN")).count();
  }

  private static long toldApartBy(String when) {
    return everybody().stream()
        .mapToLong(one -> broken(playApart(FIVE_MINUTES, story -> twoWeeks(story, one).at(when))))
        .sum();
  }

  @Test
  void withoutASpreadEverybodyIsToldAtOnce() {
    for (Skier one : everybody()) {
      assertEquals(1, broken(play(story -> twoWeeks(story, one).at("2026-01-26T02:00"))));
    }
  }

  @Test
  void withOneEverybodyIsToldInTheirTurn() {
    long soon = toldApartBy("2026-01-26T02:02");
    assertTrue(0 < soon && soon < SKIERS, soon + " in the first two minutes");
    assertEquals(SKIERS, toldApartBy("2026-01-26T02:05"));
  }

  @Test
  void whoDoesSomethingBeforeTheirTurnFindsThatTheWeekHasEnded() {
    for (Skier one : everybody()) {
      List<String> told =
          playApart(
              FIVE_MINUTES,
              story ->
                  twoWeeks(story, one)
                      .at("2026-01-26T02:00")
                      .hears(one.rides("c", "2026-01-26T02:00:01", 500))
                      .at("2026-01-26T03:00"));
      assertEquals(1, broken(told));
      assertTrue(
          told.stream().anyMatch(view -> view.contains("{ski-weeks=1} {million-metres=1500}")),
          "another streak has begun");
    }
  }
}
