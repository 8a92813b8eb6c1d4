package io.lojal.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.engine.Programmes;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.PlainJson;
import io.lojal.wire.avro.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be seen in the end: members who wish it, and what is left of drops. */
class WhatIsSeenTest {
  private static final String CLUB =
      """
      programme: club
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      events: {ride: {activity: lift-ride}}
      badges: {first-ride: {on: ride}}
      expression:
        showcase: 1
        titles: {skier: {when: member.badge.first_ride > 0}}
      vouchers: {hat: {valid: 30d}}
      drops:
        hat: {stock: 3, from: 2026-01-10T00:00, to: 2026-01-12T00:00, gives: hat}
        scarf: {stock: 5, from: 2026-01-10T00:00, to: 2026-01-12T00:00, gives: hat}
      """;
  private static final Instant END = Instant.parse("2026-01-11T12:00:00Z");

  @TempDir private Path folder;
  private final List<String> events = new ArrayList<>();

  private void happens(String member, String event, String rest) {
    String id = member + "-" + events.size();
    String time = "2026-01-10T09:00:%02dZ".formatted(events.size());
    events.add(
        "{\"event\":\"%s\",\"id\":\"%s\",\"member\":\"%s\",\"time\":\"%s\",%s}"
            .formatted(event, id, member, time, rest));
  }

  private void asks(String member, String command, String name) {
    happens(member, "command", "\"command\":\"%s\",\"name\":\"%s\"".formatted(command, name));
  }

  private void joins(String member) {
    happens(member, "member", "\"registered\":true,\"birthDate\":\"1990-05-17\"");
  }

  private Folder replay(String name, Path decisions) throws Exception {
    Path file = Files.write(folder.resolve(name + ".jsonl"), events);
    Programmes club =
        new Programmes(List.of(((Reading.Planned) ProgrammeReader.read(CLUB)).programme()));
    new ReplayRun(club, file, decisions, END, folder.resolve(name)).run(ProgressBar.SILENT);
    return new Folder(folder.resolve(name));
  }

  @Test
  void onlyWhoWishesToBeSeenIsAndAsOfTheEnd() throws Exception {
    joins("maja");
    joins("nils");
    joins("olle");
    happens("maja", "activity", "\"type\":\"lift-ride\"");
    asks("maja", "appear", "");
    asks("maja", "title", "skier");
    asks("maja", "showcase", "first-ride");
    asks("nils", "appear", "");
    asks("nils", "hide", "");
    asks("unknown", "appear", "");
    Folder seen = replay("seen", null);
    assertEquals(1, seen.lines("profiles.jsonl").size());
    Profile maja = PlainJson.read(Profile.class, seen.lines("profiles.jsonl").get(0));
    assertEquals("maja", maja.getMember());
    assertEquals(END, maja.getTime());
    assertEquals("skier", maja.getTitle());
    assertEquals(List.of("first-ride"), maja.getShowcase());
    assertEquals(Map.of("first-ride", 1L), maja.getBadges());
    seen.assertSameBytesAs(replay("again", seen.decisionsFile()));
  }

  @Test
  void howManyPiecesOfADropAreGoneStandsBehindTheGoals() throws Exception {
    for (String member : List.of("maja", "nils")) {
      joins(member);
      asks(member, "claim", "hat");
      asks(member, "claim", "hat");
    }
    Folder gone = replay("gone", null);
    assertEquals(
        List.of("drops/hat 2 of 3", "drops/scarf 0 of 5"),
        gone.goals().stream()
            .map(one -> one.getGoal() + " " + one.getSum() + " of " + one.getTarget())
            .toList());
    gone.assertSameBytesAs(replay("again", gone.decisionsFile()));
  }
}
