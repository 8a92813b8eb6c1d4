package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Commanded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.VoucherDecided;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRoundTripTest {
  private static final int EVENTS = 2_000;

  private final RandomEvents events = new RandomEvents();
  private final Topics topics = new Topics(TopicLayout.local("test.", 1));

  @Test
  void everyEventIsTheSameAfterAvro() {
    MemorySchemaBook book = new MemorySchemaBook();
    Confluent confluent = new Confluent(book);
    EventDecoder decoder = new EventDecoder(book, topics);
    for (int i = 0; i < EVENTS; i++) {
      Event event = events.next();
      Topic topic = topicOf(event);
      byte[] bytes = confluent.write(topics.subjectOf(topic), EventRecords.record(event));
      assertEquals(new Decoded.Accepted(event), decoder.decode(topics.nameOf(topic), bytes));
    }
  }

  @Test
  void everyEventIsTheSameAfterJson() {
    for (int i = 0; i < EVENTS; i++) {
      Event event = events.next();
      String line = PlainJson.line(event);
      assertEquals(new Decoded.Accepted(event), PlainJson.event(line), line);
      assertEquals(1, line.lines().count(), line);
    }
  }

  @Test
  void anAnswerToACommandIsNoProducersEvent() {
    Event answer =
        new RedemptionDecided(
            new Envelope("c", "m", 0, "", "", 0), 0, "snow", 1, "", true, "", List.of());
    assertThrows(IllegalArgumentException.class, () -> EventRecords.record(answer));
    Event voucher =
        new VoucherDecided(
            new Envelope("c", "m", 0, "", "", 0),
            0,
            VoucherCommanded.Action.USE,
            "v",
            true,
            "",
            "v/1");
    assertThrows(IllegalArgumentException.class, () -> EventRecords.record(voucher));
  }

  private static Topic topicOf(Event event) {
    if (event instanceof PurchaseRecorded) {
      return Topic.PURCHASES;
    } else if (event instanceof ReturnRecorded) {
      return Topic.RETURNS;
    } else if (event instanceof ActivityRecorded) {
      return Topic.ACTIVITIES;
    } else if (event instanceof MemberChanged) {
      return Topic.MEMBERS;
    } else if (event instanceof OpeningRecorded) {
      return Topic.OPENINGS;
    } else if (event instanceof Commanded) {
      return Topic.COMMANDS;
    } else if (event instanceof MomentReceived || event instanceof LetterReceived) {
      return Topic.MOMENTS;
    }
    throw new IllegalArgumentException("no topic for " + event);
  }
}
