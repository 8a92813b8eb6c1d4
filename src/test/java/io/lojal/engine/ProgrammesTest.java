package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be one more version of a programme. */
class ProgrammesTest {
  private static final String YAML =
      """
      programme: club
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      events:
        ride: {activity: ride}
      goals:
        rides: {on: ride, sum: '1', from: 2026-01-01, to: 2026-12-31, target: 9, shards: 64}
      """;

  private final Programmes club = new Programmes(List.of(planned(YAML)));

  private static Programme planned(String yaml) {
    return ((Reading.Planned) ProgrammeReader.read(yaml)).programme();
  }

  private static String version(String... changes) {
    String yaml = YAML.replace("version: 1", "version: 2\nfrom: 2026-06-01T00:00:00");
    for (int i = 0; i < changes.length; i += 2) {
      yaml = yaml.replace(changes[i], changes[i + 1]);
    }
    return yaml;
  }

  private String objection(String... changes) {
    return club.objection(planned(version(changes)));
  }

  @Test
  void aVersionMayChangeWhatAGoalAsks() {
    assertNull(objection("target: 9", "target: 10"));
    assertNull(objection("rides:", "laps:", "shards: 64", "shards: 2"));
    assertNull(club.objection(planned(YAML)));
  }

  @Test
  void anotherProgrammeIsNoVersion() {
    assertEquals(
        "the programme here is club, and this is cafe: it needs an installation of its own",
        objection("programme: club", "programme: cafe"));
  }

  @Test
  void aGoalKeepsItsShardsAlsoWhereALaterVersionDoesWithoutIt() {
    String kept = "goals/rides is kept in 64 shards, and cannot have 32";
    assertEquals(kept, objection("shards: 64", "shards: 32"));
    assertEquals(kept, club.objection(planned(YAML.replace("shards: 64", "shards: 32"))));
    Programme without = planned(version("rides:", "laps:"));
    Programme again =
        planned(version("version: 2", "version: 3", "2026-06", "2026-07", "64", "32"));
    assertEquals(kept, club.with(without).objection(again));
  }
}
