package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.lojal.engine.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

  @Test
  void aTriggerIsACloudEvent() {
    Trigger trigger = Triggers.trigger(0, false, Triggers.TIME + 7 * 86_400_000L, "gate-4-99213");
    assertEquals(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", "9f2c41d07be3a655",
            "ce_type", "io.lojal.trigger.streak-milestone",
            "ce_source", "/lojal/mountain",
            "ce_subject", "m-1042",
            "ce_time", "2026-01-12T08:15:00Z",
            "ce_revision", "0",
            "ce_expirytime", "2026-01-19T08:15:00Z",
            "ce_causationid", "gate-4-99213",
            "content-type", "application/avro"),
        CloudEvents.headers(trigger));
  }

  /** A consumer may drop a second event of the same source and id. */
  @Test
  void aWithdrawalIsAnotherEventThanItsAnnouncement() {
    Map<String, String> announced = CloudEvents.headers(Triggers.streak());
    Map<String, String> withdrawn =
        CloudEvents.headers(Triggers.trigger(1, true, Long.MAX_VALUE, ""));
    assertNotEquals(announced.get("ce_id"), withdrawn.get("ce_id"));
    assertEquals("9f2c41d07be3a655/1", withdrawn.get("ce_id"));
    assertEquals("io.lojal.trigger.streak-milestone.withdrawn", withdrawn.get("ce_type"));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Map<String, String> headers =
        CloudEvents.headers(Triggers.trigger(0, false, Long.MAX_VALUE, ""));
    assertFalse(headers.containsKey("ce_expirytime"));
    assertFalse(headers.containsKey("ce_causationid"));
  }

  @Test
  void headersTravelAsUtf8() {
    Trigger trigger = Triggers.trigger(0, false, Long.MAX_VALUE, "grind-Åre-1");
    assertArrayEquals(
        "grind-Åre-1".getBytes(StandardCharsets.UTF_8),
        CloudEvents.headerBytes(trigger).get("ce_causationid"));
  }
}
