package io.lojal.cli;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.cli.mapping.Mappings;
import io.lojal.wire.PlainJson;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Trigger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Members of another system: imported by the example of docs/import.md, and then replayed. */
class BroughtOverTest {
  private static final String CLUB =
      """
      programme: club
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      meters: {spending: {on: purchase, sum: line.amount, window: year}}
      points:
        snow:
          earn: {goods: {on: purchase, points: 1 per 1.00}}
          valid: 36mo
          say: {available: "{points} points"}
      tiers:
        mountain:
          meter: spending
          levels: {green: 0, silver: 300000, gold: 400000}
          say: {reached: "{tier}", fell: "{tier}"}
      stamps: {coffee: {on: purchase, stamps: 1, card: 10, gives: cup}}
      badges:
        pioneer: {on: purchase, when: event.amount < 0, say: {earned: "never again"}}
        first-buy: {on: purchase, say: {earned: "the first"}}
      vouchers: {cup: {valid: 30d, say: {issued: "a cup"}}}
      """;

  private static final String PURCHASE =
      """
      {"event":"purchase","id":"p","member":"m-1044","time":"2026-01-02T09:00:00Z",\
      "currency":"SEK",\
      "lines":[{"sku":"wax","category":"goods","quantity":1,"amountMinor":5000}]}
      """;

  @TempDir private Path folder;

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private static void lojal(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine lojal = Lojal.commandLine();
    lojal.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    assertEquals(0, lojal.execute(arguments), err.toString());
  }

  @Test
  void nothingIsToldOfWhatTheyHadAndEverythingGoesOnFromThere() throws Exception {
    write("balances.csv", Mappings.inDocument("csv").get(1));
    write("mapping.yaml", Mappings.inDocument("yaml").get(1));
    write("club.yaml", CLUB);
    lojal(
        "import",
        "--mapping",
        path("mapping.yaml"),
        "--out",
        path("openings.jsonl"),
        path("balances.csv"));
    write("events.jsonl", Files.readString(folder.resolve("openings.jsonl")) + PURCHASE);
    lojal(
        "replay",
        "--programme",
        path("club.yaml"),
        "--events",
        path("events.jsonl"),
        "--until",
        "2026-01-03T09:00:00Z",
        "--out",
        path("out"));
    List<String> standings = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out/standings.jsonl"))) {
      Standing one = PlainJson.read(Standing.class, line);
      standings.add(
          String.join(
              " ",
              one.getMember(),
              one.getPoints().get("snow").toString(),
              one.getTiers().get("mountain"),
              Long.toString(figure(one.getStamps(), "coffee")),
              one.getBadges().toString()));
    }
    List<String> told = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out/triggers.jsonl"))) {
      told.add(PlainJson.read(Trigger.class, line).getReason());
    }
    assertEquals(
        List.of(
            "m-1042 1340 gold 4 {pioneer=1}",
            "m-1043 -40 green 0 {}",
            "m-1044 50 silver 0 {first-buy=1}"),
        standings);
    assertEquals(List.of("50 points", "a cup"), told);
  }
}
