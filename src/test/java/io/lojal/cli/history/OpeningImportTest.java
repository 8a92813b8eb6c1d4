package io.lojal.cli.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.EventKind;
import io.lojal.member.OpeningRecorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningImportTest {
  private static final String HEADER = "member,since,level,name,number,other,from,until\n";
  private static final String MAPPING =
      """
      id: "old-{member}"
      member: "{member}"
      time: {text: "2026-01-01", pattern: yyyy-MM-dd, zone: Europe/Stockholm}
      repeats: keep
      opening:
      """;
  private static final String LOTS =
      """
        joined: {text: "{since}"}
        levels:
          - {ladder: mountain, level: "{level}"}
        lots:
          - wallet: "{name}"
            points: "{number}"
            purchase: "{other}"
            earned: {text: "{from}"}
            expires: {text: "{until}"}
      """;

  @TempDir private Path folder;

  private Imported rows(String fields, String... rows) throws IOException {
    String text = HEADER + String.join("\n", rows) + "\n";
    return Imported.ofText(folder, MAPPING + fields, text, StandardCharsets.UTF_8);
  }

  private OpeningRecorded only(String fields, String... rows) throws IOException {
    Imported imported = rows(fields, rows);
    assertEquals(List.of(), imported.refused());
    assertEquals(Map.of(EventKind.OPENING, 1L), imported.summary().events());
    assertEquals(rows.length, imported.summary().rowsInEvents());
    return (OpeningRecorded) imported.events().get(0);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  @Test
  void rowsOfOneMemberAreOneOpeningAndOnlyTheirPointsAddUp() throws Exception {
    OpeningRecorded opening =
        only(
            LOTS,
            "m,2019-05-17,gold,snow,1250,till-7,2025-11-03,2028-11-30",
            "m,2019-05-17,gold,snow,90,,,2026-06-30",
            "m,,,snow,90,,,2026-06-30");
    assertEquals("old-m", opening.id());
    assertEquals(day("2019-05-17"), opening.joinedDay());
    assertEquals(
        List.of(new OpeningRecorded.Level("mountain", "gold", OpeningRecorded.UNTOLD)),
        opening.levels());
    assertEquals(
        List.of(1250L, 90L, 90L),
        opening.lots().stream().map(OpeningRecorded.Points::points).toList());
  }

  @Test
  void pointsExpireWithTheEndOfTheirLastDayAndAgeFromTheBeginningOfOne() throws Exception {
    OpeningRecorded opening = only(LOTS, "m,,,snow,5,till-7,2025-11-03,2026-06-30");
    assertEquals(
        List.of(
            new OpeningRecorded.Points(
                "snow",
                5,
                "till-7",
                millis("2025-11-02T23:00:00Z"),
                OpeningRecorded.UNTOLD,
                millis("2026-06-30T22:00:00Z"))),
        opening.lots());
  }

  @Test
  void aTimeThatIsToldToTheMinuteIsThatAndNotTheDaysEnd() throws Exception {
    String vouchers =
        """
          vouchers:
            - kind: free-coffee
              id: "{name}"
              expires: {text: "{until}", pattern: "yyyy-MM-dd HH:mm", zone: UTC}
              used: {text: "{from}", pattern: "yyyy-MM-dd HH:mmXXX"}
              reactivations: "{number}"
        """;
    assertEquals(
        List.of(
            new OpeningRecorded.Coupon(
                "free-coffee",
                "V-1",
                millis("2026-03-01T12:30:00Z"),
                millis("2025-12-31T23:15:00Z"),
                2)),
        only(vouchers, "m,,,V-1,2,,2026-01-01 00:15+01:00,2026-03-01 12:30").vouchers());
  }

  @Test
  void whatARowDoesNotSayIsNoPartOfIt() throws Exception {
    String all =
        LOTS
            + """
              counts:
                - {meter: spending, value: "{number}"}
                - {meter: ski-days, date: {text: "{from}"}}
                - {meter: resorts, text: "{other}"}
              cards: [{card: coffee, stamps: "{number}", filled: "{other}"}]
              vouchers: [{kind: free-coffee, id: "{other}"}]
              streaks: [{streak: ski-weeks, length: "{number}", freezes: "{other}"}]
              debts: {snow: "{number}"}
              shares: {million-metres: "{number}"}
              badges: [{badge: "{other}", number: "{number}"}]
            """;
    OpeningRecorded nothing = only(all, "m,,,,,,,");
    long untold = OpeningRecorded.UNTOLD;
    assertEquals(
        new OpeningRecorded(
            nothing.envelope(),
            untold,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of()),
        nothing);

    OpeningRecorded zero = only(all, "m,,,,0,,,");
    assertEquals(List.of(), zero.lots());
    assertEquals(Map.of(), zero.debts());
    assertEquals(Map.of(), zero.shares());
    assertEquals(List.of(new OpeningRecorded.Count("spending", "", untold, 0)), zero.counts());
    assertEquals(List.of(new OpeningRecorded.Card("coffee", 0, 0)), zero.cards());
    assertEquals(
        List.of(new OpeningRecorded.Streak("ski-weeks", 0, untold, untold, 0, 0)), zero.streaks());
  }

  @Test
  void aRowForEachCounterNamesItsMeter() throws Exception {
    String counts =
        """
          counts:
            - {meter: "{name}", text: "{other}", date: {text: "{from}"}, value: "{number}"}
            - {meter: spending, value: "{until}", currency: SEK}
        """;
    assertEquals(
        List.of(
            new OpeningRecorded.Count("rides", "lift-1", day("2025-12-27"), 7),
            new OpeningRecorded.Count("rides", "lift-1", day("2025-12-28"), 9),
            new OpeningRecorded.Count("spending", "", OpeningRecorded.UNTOLD, 421_050)),
        only(
                counts,
                "m,,,rides,7,lift-1,2025-12-27,",
                "m,,,rides,9,lift-1,2025-12-28,4210.50",
                "m,,,rides,9,lift-1,2025-12-28,4210.50")
            .counts());
  }

  @Test
  void aRowForEachBadgeSaysWhatItWasEarnedForOrHowOften() throws Exception {
    String badges =
        """
          badges:
            - {badge: "{name}", text: "{other}", number: "{number}"}
            - badge: [{when: {column: until, is: ["yes"]}, text: first-chair}]
        """;
    assertEquals(
        List.of(
            new OpeningRecorded.Earned("lifts", "Kabinbanan", 0),
            new OpeningRecorded.Earned("lifts", "Tottbanan", 0),
            new OpeningRecorded.Earned("first-chair", "", 0),
            new OpeningRecorded.Earned("busy-day", "", 10),
            new OpeningRecorded.Earned("busy-day", "", 20)),
        only(
                badges,
                "m,,,lifts,,Kabinbanan,,no",
                "m,,,lifts,,Tottbanan,,yes",
                "m,,,,,,,yes",
                "m,,,busy-day,10,,,",
                "m,,,busy-day,20,,,")
            .badges());
    assertCode(RefusalCode.BAD_NUMBER, badges, "m,,,busy-day,many,,,");
    assertCode(RefusalCode.BAD_FIELD, badges, "m,,,busy-day,-1,,,");
  }

  @Test
  void whatIsOwedHasAMinusOrNone() throws Exception {
    String debts = "  debts: {snow: \"{number}\", stars: \"{other}\"}\n";
    assertEquals(Map.of("snow", 40L, "stars", 3L), only(debts, "m,,,,-40,3,,").debts());
  }

  @Test
  void rowsThatContradictEachOtherAreRefusedAndTheirOpeningWithThem() throws Exception {
    Imported imported =
        rows(LOTS, "m,,gold,snow,1,,,", "m,,silver,snow,2,,,", "n,,silver,snow,3,,,");
    assertEquals(List.of("2 RECEIPT_REFUSED", "3 MIXED_RECEIPT"), imported.refused());
    assertEquals(List.of("old-n"), imported.ids());
    String shared = LOTS.replace("earned: {text: \"{from}\"}", "available: {text: \"{from}\"}");
    Imported two =
        Imported.ofText(
            folder,
            (MAPPING + shared).replace("old-{member}", "old-{level}"),
            HEADER + "m,,gold,snow,1,,,\nn,,gold,snow,2,,,\n",
            StandardCharsets.UTF_8);
    assertEquals(List.of("2 RECEIPT_REFUSED", "3 MIXED_RECEIPT"), two.refused());
  }

  @Test
  void everythingElseThatIsWrongHasItsCode() throws Exception {
    assertCode(RefusalCode.BAD_NUMBER, LOTS, "m,,,snow,many,,,");
    assertCode(RefusalCode.BAD_NUMBER, LOTS, "m,,,snow,1.5,,,");
    assertCode(RefusalCode.BAD_QUANTITY, LOTS, "m,,,snow,-1,,,");
    assertCode(RefusalCode.BAD_FIELD, LOTS, "m,,,,1,,,");
    assertCode(RefusalCode.BAD_TIME, LOTS, "m,,,snow,1,,2025-02-30,");
    assertCode(RefusalCode.BAD_TIME, LOTS, "m,17/5/2019,,snow,1,,,");
    assertCode(RefusalCode.NO_MEMBER, LOTS, " ,,,snow,1,,,");
    String cards = "  cards: [{card: coffee, stamps: \"{number}\"}]\n";
    assertCode(RefusalCode.BAD_FIELD, cards, "m,,,,1001,,,");
    assertCode(RefusalCode.BAD_FIELD, cards, "m,,,,4294967297,,,");
    assertCode(
        RefusalCode.UNKNOWN_CURRENCY,
        "  counts: [{meter: spending, value: \"{number}\", currency: \"{other}\"}]\n",
        "m,,,,10,crowns,,");
    assertCode(
        RefusalCode.BAD_QUANTITY,
        "  debts: {snow: \"{number}\"}\n",
        "m,,,,-9223372036854775808,,,");
  }

  private void assertCode(RefusalCode code, String fields, String row) throws IOException {
    Imported imported =
        Imported.ofText(
            folder,
            (MAPPING + fields).replace("\"old-{member}\"", "old-1"),
            HEADER + row + "\n",
            StandardCharsets.UTF_8);
    assertEquals(List.of("2 " + code), imported.refused());
    assertEquals(List.of(), imported.events());
  }
}
