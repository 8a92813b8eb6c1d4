package io.lojal.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.world.Delivery;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static final long NOW = 1_768_635_000_000L;

  private static Delivery ride(String id, Delivery.Manner manner) {
    Event ride =
        new ActivityRecorded(
            new Envelope(id, "m0", NOW, "lift-7", "mountain", 0),
            "lift-ride",
            "Åre",
            Map.of("verticalMetres", 480L),
            Map.of("lift", "VM8:an"),
            null);
    return new Delivery(NOW, ride.kind(), ride, null, manner);
  }

  /** They are all of the same few members, who would be giants. */
  @Test
  void whatIsRefusedMakesNobodyBigger() throws Exception {
    String yaml = Files.readString(Path.of("programmes/mountain.yaml"));
    Census census = new Census(Ground.planned(yaml), 1);
    census.beginLive();
    census.take(ride("broken", Delivery.Manner.BROKEN));
    assertEquals(0, census.members());
    assertEquals(0, census.memberBytes());
    census.take(ride("ride", Delivery.Manner.PROMPT));
    assertEquals(1, census.members());
    assertTrue(census.memberBytes() > census.standingBytes() && census.standingBytes() > 0);
  }
}
