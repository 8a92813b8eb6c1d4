package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.community.Mail;
import io.lojal.community.Share;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputRecordsTest {

  @Test
  void mailIsTheSameAfterAvro() {
    Mail mail = new Mail("g/50/m-1", -1, "m-1", "goals/metres", 50, 7, 2);
    assertEquals(mail, OutputRecords.mail(OutputRecords.record(mail)));
  }

  @Test
  void mailForAMemberIsAnEventOfTheirs() {
    Mail mail = new Mail("g/50/m-1", -1, "m-1", "goals/metres", 50, 7, 2);
    assertEquals(
        new Decoded.Accepted(OutputRecords.received(mail)),
        EventRecords.event(OutputRecords.record(mail)));
  }

  @Test
  void aProgrammeIsTheSameAfterAvro() {
    PublishedProgramme first =
        new PublishedProgramme("mountain", 1, Long.MIN_VALUE, "name: mountain\n", 5);
    assertEquals(first, OutputRecords.programme(OutputRecords.record(first)));
    assertNull(OutputRecords.record(first).getFrom());
    PublishedProgramme second = new PublishedProgramme("mountain", 2, 9, "name: mountain\n", 5);
    assertEquals(second, OutputRecords.programme(OutputRecords.record(second)));
    assertEquals("mountain/2", second.key());
  }

  @Test
  void aTriggerSaysWhomAndSinceWhenAndNotUntilWhenIfForEver() {
    Trigger trigger = Triggers.streak();
    assertEquals("m-1042", OutputRecords.record(trigger).getMember());
    assertEquals(
        Instant.ofEpochMilli(trigger.timeMillis()), OutputRecords.record(trigger).getTime());
    assertNull(OutputRecords.record(trigger).getExpires());
  }

  @Test
  void aGhostHasItsReason() {
    Suppressed ghost = new Suppressed(Triggers.streak(), Suppressed.Reason.CONTROL);
    assertEquals("CONTROL", OutputRecords.record(ghost).getWhy());
    assertEquals(OutputRecords.record(Triggers.streak()), OutputRecords.record(ghost).getTrigger());
  }

  @Test
  void mapsLeaveInOrder() {
    Map<String, String> attributes =
        OutputRecords.record(Triggers.streak().member()).getAttributes();
    List<String> names = new ArrayList<>(attributes.keySet());
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(null);
    assertFalse(names.isEmpty());
    assertEquals(sorted, names);
  }

  @Test
  void aPostingNamesItsAccountsAndItsCorrection() {
    Posting posting =
        new Posting(
            "earn/goods/p-17",
            "snow",
            Posting.Account.ISSUED,
            Posting.Account.PENDING,
            40,
            7,
            "p-17");
    assertEquals(
        "{\"id\":\"snow/earn/goods/p-17#1\",\"member\":\"m-1\",\"posting\":\"earn/goods/p-17\","
            + "\"wallet\":\"snow\",\"from\":\"ISSUED\",\"to\":\"PENDING\",\"points\":40,"
            + "\"time\":\"1970-01-01T00:00:00.007Z\",\"cause\":\"p-17\",\"correction\":1,"
            + "\"correctedBy\":\"r-1\"}",
        PlainJson.line(OutputRecords.record(new LedgerEntry("m-1", posting, 1, "r-1"))));
  }

  @Test
  void aShareIsTheWholeOfIt() {
    assertEquals(
        "{\"goal\":\"goals/metres\",\"shard\":3,\"member\":\"m-1\",\"share\":740,\"number\":2,"
            + "\"time\":\"1970-01-01T00:00:00.007Z\"}",
        PlainJson.line(OutputRecords.record(new Share("goals/metres", 3, "m-1", 740, 2, 7))));
  }
}
