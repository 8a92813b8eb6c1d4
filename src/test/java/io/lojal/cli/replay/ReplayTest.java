package io.lojal.cli.replay;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.cli.world.WorldOptions;
import io.lojal.member.Calendar;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
  private static final long TARGET = 200_000;
  private static final String COMMAND =
      "{\"event\":\"command\",\"id\":\"redeem-1\",\"member\":\"maja\",\"time\":"
          + "\"2026-01-15T09:00:00Z\",\"command\":\"redeem\",\"wallet\":\"snow\","
          + "\"points\":150,\"reward\":\"goggles\"}";

  @TempDir private static Path folder;
  private static List<String> lines;
  private static Folder first;

  @BeforeAll
  static void replayTwoDays() throws Exception {
    WorldOptions options = new WorldOptions(200, 3, Calendar.startOf(SATURDAY, ZONE), ZONE, 0.5);
    World world = new World(options);
    lines = new ArrayList<>();
    while (world.nextMillis() < Calendar.startOf(SATURDAY.plusDays(2), ZONE)) {
      Delivery one = world.next();
      lines.add(one.event() == null ? "no JSON " + lines.size() : PlainJson.line(one.event()));
    }
    lines.addAll(conflicts());
    first = replay("first", lines, null);
  }

  private static Folder replay(String name, List<String> some, Path decisions) throws Exception {
    return Folder.replay(folder, name, some, TARGET, decisions, null);
  }

  /** Two contents of one id, and one of another time. */
  private static List<String> conflicts() {
    List<String> some = new ArrayList<>();
    for (String metres : List.of("300", "100", "200")) {
      some.add(ride("twice", "2026-01-10T10:00:00Z", metres));
    }
    some.add(ride("twice", "2026-01-10T09:00:00Z", "900"));
    return some;
  }

  private static String ride(String id, String time, String metres) {
    return "{\"event\":\"activity\",\"id\":\"%s\",\"member\":\"maja\",\"time\":\"%s\","
            .formatted(id, time)
        + "\"type\":\"lift-ride\",\"measures\":{\"verticalMetres\":"
        + metres
        + "}}";
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() throws Exception {
    for (long seed = 1; seed <= 2; seed++) {
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, new Random(seed));
      first.assertSameBytesAs(replay("shuffled-" + seed, shuffled, null));
    }
    assertTrue(first.lines("triggers.jsonl").size() > 100);
    assertTrue(first.lines("rejected.jsonl").size() > 3);
    assertTrue(first.lines("goals.jsonl").size() > 4, "every milestone, and the end");
  }

  @Test
  void repeatedLinesChangeNothing() throws Exception {
    List<String> twice = new ArrayList<>(lines);
    twice.addAll(lines);
    first.assertSameBytesAs(replay("twice", twice, null));
  }

  @Test
  void ofOneIdTheEarliestEventStands() throws Exception {
    assertEquals(900, figure(first.standings().get("maja").getShares(), "million-metres"));
    long conflicts = 0;
    for (String line : first.lines("rejected.jsonl")) {
      conflicts += line.contains("CONFLICT") && line.contains("maja") ? 1 : 0;
    }
    assertEquals(3, conflicts);
  }

  @Test
  void aBrokenLineIsRejectedWithItsText() throws Exception {
    List<String> more = new ArrayList<>(lines);
    more.add("{\"event\":\"purchase\",\"id\":\"cut o");
    Folder broken = replay("broken", more, null);
    List<String> rejected = new ArrayList<>(broken.lines("rejected.jsonl"));
    rejected.removeAll(first.lines("rejected.jsonl"));
    assertEquals(1, rejected.size());
    assertTrue(rejected.get(0).startsWith("{\"code\":\"GARBAGE\""), rejected.get(0));
    assertTrue(rejected.get(0).contains("\\\"cut o"), rejected.get(0));
    assertEquals(first.lines("triggers.jsonl"), broken.lines("triggers.jsonl"));
  }

  @Test
  void aLineThatIsNoUtf8IsNotLost() throws Exception {
    Path events = folder.resolve("bytes.jsonl");
    Files.write(events, new byte[] {'{', (byte) 0xC3, '}', '\n', '\n', 0x1C, '\n'});
    new ReplayRun(Folder.mountain(TARGET), events, null, null, folder.resolve("bytes"))
        .run(ProgressBar.SILENT);
    List<String> rejected = new Folder(folder.resolve("bytes")).lines("rejected.jsonl");
    assertEquals(2, rejected.size(), "all but the empty line");
    assertTrue(rejected.get(0).endsWith("\"text\":\"\\u001C\"}"), rejected.get(0));
    assertTrue(rejected.get(1).endsWith("\"text\":\"{\u00C3}\"}"), rejected.get(1));
  }

  @Test
  void packedIsTheSame() throws Exception {
    Path events = folder.resolve("packed.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(events))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    new ReplayRun(Folder.mountain(TARGET), events, null, null, folder.resolve("packed"))
        .run(ProgressBar.SILENT);
    first.assertSameBytesAs(new Folder(folder.resolve("packed")));
  }

  @Test
  void itsOwnDecisionsChangeNothing() throws Exception {
    first.assertSameBytesAs(replay("again", lines, first.decisionsFile()));
  }

  @Test
  void aRedemptionIsAnsweredByTheFact() throws Exception {
    assertEquals("REFUSED", replay("poor", List.of(COMMAND), null).decisions().get(0).getVerdict());
    Path facts = folder.resolve("facts.jsonl");
    Files.writeString(
        facts,
        "{\"id\":\"redeem-1\",\"kind\":\"REDEMPTION\",\"member\":\"maja\",\"rule\":"
            + "\"points/snow\",\"verdict\":\"ACCEPTED\",\"points\":150,\"reward\":\"goggles\","
            + "\"taken\":[{\"lot\":\"goods/jacket\",\"points\":150}],"
            + "\"time\":\"2026-01-15T09:00:00Z\",\"cause\":\"redeem-1\"}\n");
    Folder replayed = replay("rich", List.of(COMMAND), facts);
    assertEquals("ACCEPTED", replayed.decisions().get(0).getVerdict());
    assertEquals(-150, replayed.standings().get("maja").getPoints().get("snow"));
  }

  @Test
  void aGoalIsReachedWhenTheFactSays() throws Exception {
    List<String> rides =
        List.of(
            ride("one", "2026-01-10T09:00:00Z", "150000"),
            ride("two", "2026-01-10T12:00:00Z", "100000"));
    Path facts = folder.resolve("goal.jsonl");
    Files.writeString(
        facts,
        "{\"id\":\"goals/million-metres/100\",\"kind\":\"GOAL\",\"member\":\"nils\",\"rule\":"
            + "\"goals/million-metres\",\"verdict\":\"REACHED\",\"points\":100,"
            + "\"time\":\"2026-01-10T10:00:00Z\"}\n");
    var told = new ArrayList<>(replay("fact", rides, facts).triggers());
    told.removeIf(trigger -> !trigger.getKind().equals("GOAL_REACHED"));
    assertEquals(1, told.size());
    assertEquals(Instant.parse("2026-01-10T10:00:00Z"), told.get(0).getTime());
    assertEquals(150_000, told.get(0).getAmount());
  }

  @Test
  void aLineThatIsNoDecisionEndsIt() throws Exception {
    Path facts = folder.resolve("bad.jsonl");
    Files.writeString(facts, "{\"id\":\"x\",\"kind\":\"HOROSCOPE\"}\n");
    IOException refusal =
        assertThrows(IOException.class, () -> replay("bad", List.of(COMMAND), facts));
    assertTrue(refusal.getMessage().contains("decision 1"), refusal.getMessage());
  }

  @Test
  void timeEndsWhereItIsTold() throws Exception {
    List<String> rides =
        List.of(
            ride("one", "2026-01-10T09:00:00Z", "100"),
            ride("soon", "2026-01-11T09:00:00Z", "100"),
            ride("far", "2026-02-11T09:00:00Z", "100"));
    Folder early =
        Folder.replay(folder, "early", rides, TARGET, null, Instant.parse("2026-01-10T10:00:00Z"));
    assertEquals(100, figure(early.standings().get("maja").getShares(), "million-metres"));
    List<String> rejected = early.lines("rejected.jsonl");
    assertEquals(1, rejected.size());
    assertTrue(rejected.get(0).contains("TOO_EARLY") && rejected.get(0).contains("far"));
    assertFalse(rejected.get(0).contains("soon"), "held until its time, as the job would");
  }
}
