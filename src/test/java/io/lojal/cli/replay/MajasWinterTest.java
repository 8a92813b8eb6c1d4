package io.lojal.cli.replay;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty lines tell a winter: {@code src/test/resources/replay/maja.jsonl}. */
class MajasWinterTest {
  private static Folder winter;

  @BeforeAll
  static void replay(@TempDir Path folder) throws Exception {
    winter =
        Folder.replay(
            folder,
            "winter",
            Files.readAllLines(Path.of("src/test/resources/replay/maja.jsonl")),
            20_000_000,
            null,
            Instant.parse("2026-02-23T12:00:00Z"));
  }

  private static List<String> told(String rule) throws Exception {
    List<String> told = new ArrayList<>();
    for (Trigger one : winter.triggers()) {
      if (one.getRule().equals(rule)) {
        told.add(
            (one.getWithdrawn() ? "not " : "")
                + one.getKind()
                + " "
                + one.getLevel()
                + " at "
                + one.getTime());
      }
    }
    return told;
  }

  @Test
  void twoBookedDaysMakeHerBlue() throws Exception {
    assertEquals(List.of("TIER_REACHED 1 at 2026-01-05T07:30:00Z"), told("tiers/level"));
  }

  @Test
  void aFreezeBridgesOneWeekAndTheNextMissedOneEndsTheStreak() throws Exception {
    assertEquals(
        List.of(
            "STREAK_MILESTONE 2 at 2026-01-14T09:00:00Z",
            "FREEZE_EARNED 3 at 2026-01-21T09:00:00Z",
            "STREAK_MILESTONE 3 at 2026-01-21T09:00:00Z",
            "STREAK_MILESTONE 4 at 2026-01-28T09:00:00Z",
            "STREAK_AT_RISK 4 at 2026-02-07T11:00:00Z",
            "FREEZE_USED 4 at 2026-02-08T23:00:00Z",
            "STREAK_AT_RISK 5 at 2026-02-21T11:00:00Z",
            "STREAK_BROKEN 5 at 2026-02-22T23:00:00Z"),
        told("streaks/ski-weeks"));
  }

  @Test
  void pointsOfAJacketThatGoesBackBecomeADebt() throws Exception {
    assertEquals(
        List.of(
            "POINTS_AVAILABLE 0 at 2026-01-23T23:00:00Z",
            "POINTS_REDEEMED 0 at 2026-01-25T09:00:00Z",
            "not POINTS_AVAILABLE 0 at 2026-01-23T23:00:00Z"),
        told("points/snow"));
    Standing maja = winter.standings().get("maja");
    assertEquals(-15_000, maja.getPoints().get("snow"));
    Map<String, Long> accounts = new HashMap<>();
    for (var posting : winter.ledger()) {
      accounts.merge(posting.getFrom(), -posting.getPoints(), Long::sum);
      accounts.merge(posting.getTo(), posting.getPoints(), Long::sum);
    }
    assertEquals(
        Map.of("ISSUED", 0L, "PENDING", 0L, "AVAILABLE", 0L, "REDEEMED", 15_000L, "DEBT", -15_000L),
        accounts);
  }

  @Test
  void pointsThatAreStillPendingCannotBeSpent() throws Exception {
    Map<String, String> answers = new HashMap<>();
    for (var decision : winter.decisions()) {
      if (decision.getKind().equals("REDEMPTION")) {
        answers.put(decision.getId(), decision.getVerdict() + " " + decision.getCode());
      }
    }
    assertEquals(Map.of("too-soon", "REFUSED NOT_ENOUGH", "in-time", "ACCEPTED "), answers);
  }

  @Test
  void standingsAreAsOfTheEnd() throws Exception {
    Standing maja = winter.standings().get("maja");
    assertEquals(Instant.parse("2026-02-23T12:00:00Z"), maja.getTime());
    assertEquals("blue", maja.getTiers().get("level"));
    assertEquals(0, figure(maja.getStreaks(), "ski-weeks"));
    Standing nils = winter.standings().get("nils");
    assertEquals(0, figure(nils.getPending(), "snow"), "a gift card earns nothing");
    assertEquals(7_500, winter.goals().get(0).getSum());
  }

  @Test
  void whatCannotBeTakenIsRejectedWithItsReason() throws Exception {
    List<String> codes = new ArrayList<>();
    for (String line : winter.lines("rejected.jsonl")) {
      codes.add(line.substring(9, line.indexOf('"', 9)));
    }
    assertEquals(List.of("CONFLICT", "GARBAGE", "RETURN_OF_NOTHING", "UNKNOWN_CURRENCY"), codes);
    assertTrue(winter.lines("suppressed.jsonl").isEmpty());
  }
}
