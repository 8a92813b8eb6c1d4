package io.lojal.wire;

import static io.lojal.member.RejectionCode.BAD_AMOUNT;
import static io.lojal.member.RejectionCode.BAD_FIELD;
import static io.lojal.member.RejectionCode.BAD_QUANTITY;
import static io.lojal.member.RejectionCode.NO_ID;
import static io.lojal.member.RejectionCode.NO_MEMBER;
import static io.lojal.member.RejectionCode.RETURN_OF_NOTHING;
import static io.lojal.member.RejectionCode.TOO_EARLY;
import static io.lojal.member.RejectionCode.TOO_LATE;
import static io.lojal.member.RejectionCode.UNKNOWN_CURRENCY;
import static io.lojal.member.RejectionCode.WRONG_SCHEMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.lojal.community.Mail;
import io.lojal.engine.Rejection;
import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Enclosed;
import io.lojal.wire.avro.Line;
import io.lojal.wire.avro.Member;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Return;
import io.lojal.wire.avro.ReturnedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
  private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
  private static final long MOST = 1_000_000_000_000_000L;

  @Test
  void aRefusalNamesTheMemberAndTheEvent() {
    Purchase purchase = purchase().setCurrency("KRONOR").build();
    assertEquals(
        new Decoded.Refused(
            new Rejection(UNKNOWN_CURRENCY, "currency is none of ISO 4217", "m-1", "p-1")),
        EventRecords.event(purchase));
  }

  @Test
  void anEventWithoutIdOrMemberIsRefused() {
    refused(NO_ID, purchase().setId("").build());
    refused(NO_MEMBER, purchase().setMember("").build());
  }

  @Test
  void aTimeOutsideOfAllCalendarsIsRefused() {
    refused(TOO_LATE, purchase().setTime(Instant.ofEpochMilli(Long.MIN_VALUE)).build());
    refused(TOO_EARLY, purchase().setTime(Instant.ofEpochMilli(Long.MAX_VALUE)).build());
  }

  @Test
  void aCurrencyIsInCapitals() {
    refused(UNKNOWN_CURRENCY, purchase().setCurrency("sek").build());
    refused(BAD_FIELD, purchase().setId("i".repeat(1_001)).build());
    String long1 = "l".repeat(1_001);
    refused(BAD_FIELD, member().setAttributes(Map.of("picture", long1)).build());
    refused(BAD_FIELD, member().setAttributes(Map.of(long1, "x")).build());
    refused(BAD_FIELD, member().setConsents(Map.of("marketing/" + long1, true)).build());
    refused(BAD_FIELD, member().setGroups(List.of(long1)).build());
    refused(BAD_FIELD, member().setGroups(Collections.nCopies(101, "g")).build());
    refused(BAD_FIELD, purchase().setMember("m".repeat(1_001)).build());
  }

  @Test
  void aQuantityIsAboveZero() {
    refused(BAD_QUANTITY, purchase().setLines(List.of(new Line("s", "c", -1L, 1L))).build());
    refused(BAD_QUANTITY, purchase().setLines(List.of(new Line("s", "c", 0L, 1L))).build());
    refused(BAD_QUANTITY, returned().setLines(List.of(new ReturnedLine("s", 0L, 1L))).build());
  }

  @Test
  void anAmountIsWithinItsBounds() {
    refused(BAD_AMOUNT, purchase().setLines(List.of(new Line("s", "c", 1L, -1L))).build());
    refused(BAD_AMOUNT, purchase().setLines(List.of(new Line("s", "c", 1L, MOST + 1))).build());
    refused(
        BAD_AMOUNT,
        purchase()
            .setLines(List.of(new Line("s", "c", 1L, MOST), new Line("s", "c", 1L, 1L)))
            .build());
    accepted(purchase().setLines(List.of(new Line("s", "c", 1L, MOST))).build());
    accepted(purchase().setLines(List.of(new Line("s", "c", 1L, 0L))).build());
  }

  @Test
  void noMoreIsPaidWithPointsThanItCosts() {
    refused(BAD_AMOUNT, purchase().setPaidWithPointsMinor(-1).build());
    refused(BAD_AMOUNT, purchase().setPaidWithPointsMinor(101).build());
    accepted(purchase().setPaidWithPointsMinor(100).build());
  }

  @Test
  void aPurchaseHasLines() {
    refused(BAD_FIELD, purchase().setLines(List.of()).build());
  }

  @Test
  void aReturnNeedsAReceiptOrLines() {
    refused(RETURN_OF_NOTHING, returned().setPurchaseId("").build());
    accepted(returned().build());
    accepted(returned().setPurchaseId("").setLines(List.of(new ReturnedLine("s", 1L, 1L))).build());
  }

  @Test
  void aCreditSpanBeginsBeforeItEndsAndEnds() {
    LocalDate day = LocalDate.of(2026, 1, 10);
    refused(BAD_FIELD, purchase().setCreditTo(day).build());
    refused(BAD_FIELD, purchase().setCreditFrom(day).setCreditTo(day.minusDays(1)).build());
    refused(BAD_FIELD, purchase().setCreditFrom(day).setCreditTo(day.plusDays(3_661)).build());
    refused(BAD_FIELD, purchase().setCreditFrom(LocalDate.ofEpochDay(Integer.MAX_VALUE)).build());
    accepted(purchase().setCreditFrom(day).setCreditTo(day.plusDays(3_660)).build());
  }

  @Test
  void anActivityHasATypeAndWholeMeasures() {
    refused(BAD_FIELD, activity().setType("").build());
    refused(BAD_FIELD, activity().setMeasures(Map.of("verticalMetres", -1L)).build());
    refused(BAD_FIELD, activity().setMeasures(Map.of("verticalMetres", MOST + 1)).build());
    refused(BAD_FIELD, activity().setMeasures(Map.of("", 1L)).build());
    refused(BAD_FIELD, activity().setAttributes(Map.of("", "x")).build());
    accepted(activity().setMeasures(Map.of("verticalMetres", 0L)).build());
  }

  @Test
  void whatIsKnownOfAMemberMakesSense() {
    refused(BAD_FIELD, member().setZone("Europe/Atlantis").build());
    refused(BAD_FIELD, member().setZone("+02:00").build());
    refused(BAD_FIELD, member().setLanguage("Swedish, please").build());
    refused(BAD_FIELD, member().setConsents(Map.of("marketing", true)).build());
    refused(BAD_FIELD, member().setConsents(Map.of("/push", true)).build());
    refused(BAD_FIELD, member().setBirthDate(LocalDate.of(1899, 12, 31)).build());
    refused(BAD_FIELD, member().setBirthDate(LocalDate.of(2026, 1, 12)).build());
    accepted(member().setBirthDate(LocalDate.of(2026, 1, 11)).build());
  }

  @Test
  void aRefusalDoesNotRepeatWhatAPersonWrote() {
    String detail = refused(BAD_FIELD, member().setLanguage("Maja Lindqvist").build()).detail();
    assertFalse(detail.contains("Maja"), detail);
  }

  @Test
  void aPauseHasTwoDatesInTheirOrder() {
    Command.Builder pause = command().setCommand("pause").setName("days");
    accepted(pause.setDate("2026-03-20/2026-03-20").build());
    for (String wrong :
        List.of(
            "",
            "2026-03-20",
            "2026-03-20/",
            "2026-03-20/2026-03-19",
            "2026-02-30/2026-03-01",
            "2026-03-20/2026-03-21/2026-03-22")) {
      refused(BAD_FIELD, pause.setDate(wrong).build());
    }
  }

  @Test
  void aCommandIsKnownAndWhole() {
    refused(BAD_FIELD, command().setCommand("refund").build());
    refused(BAD_FIELD, command().setWallet("").build());
    refused(BAD_QUANTITY, command().setPoints(0).build());
    accepted(command().build());
  }

  @Test
  void mailForAShardIsNoMembersEvent() {
    Mail mail = new Mail("g/50", 3, "", "goals/metres", 50, 7, 1);
    assertEquals(new Decoded.ForShard(mail), EventRecords.event(OutputRecords.record(mail)));
  }

  @Test
  void nobodyButALetterSpeaksToAPool() {
    refused(BAD_FIELD, purchase().setMember("pools/family/f7").build());
    refused(BAD_FIELD, command().setMember("pools/family/f7").build());
    Command.Builder transfer = command().setCommand("transfer").setName("friends").setTo("m-2");
    accepted(transfer.build());
    refused(BAD_FIELD, transfer.setTo("pools/family/f7").build());
    accepted(moment().setMember("pools/family/f7").build());
  }

  @Test
  void mailForNobodyIsRefused() {
    refused(NO_MEMBER, moment().setMember("").build());
    refused(BAD_FIELD, moment().setHops(0).build());
    refused(BAD_FIELD, moment().setSubject("").build());
  }

  @Test
  void aRecordThatIsNoEventIsRefused() {
    refused(WRONG_SCHEMA, OutputRecords.tick(0, "clock"));
  }

  /** The reading of envelopes leans on it. */
  @Test
  void theEnvelopeIsTheFirstSixFieldsOfEveryEvent() {
    for (SpecificRecord record :
        List.of(new Purchase(), new Return(), new Activity(), new Member(), new Command())) {
      assertEquals(
          List.of("id", "member", "time", "source", "channel", "sequence"),
          record.getSchema().getFields().subList(0, 6).stream().map(f -> f.name()).toList());
    }
  }

  private static void accepted(SpecificRecord record) {
    assertInstanceOf(Decoded.Accepted.class, EventRecords.event(record));
  }

  private static Rejection refused(RejectionCode code, SpecificRecord record) {
    Decoded decoded = EventRecords.event(record);
    Rejection rejection = assertInstanceOf(Decoded.Refused.class, decoded).rejection();
    assertEquals(code, rejection.code(), rejection.detail());
    return rejection;
  }

  @Test
  void aLetterThatIsNoneIsRefused() {
    Enclosed points = new Enclosed("l-1", 10L, NOON, null);
    refused(BAD_FIELD, moment().setLetter("love").setFrom("m-2").build());
    for (String ofOne : List.of("put", "take", "redeem", "referred", "unreferred")) {
      Moment.Builder letter = moment().setLetter(ofOne).setFrom("m-2").setText("7");
      refused(BAD_FIELD, letter.setEnclosed(List.of()).build());
      refused(BAD_FIELD, letter.setEnclosed(List.of(points, points)).build());
      assertInstanceOf(
          Decoded.Accepted.class,
          EventRecords.event(letter.setEnclosed(List.of(points)).build()),
          ofOne);
    }
    Moment.Builder thanks = moment().setLetter("referred").setFrom("m-2");
    refused(BAD_FIELD, thanks.setText("0").setEnclosed(List.of(points)).build());
  }

  private static Purchase.Builder purchase() {
    return Purchase.newBuilder()
        .setId("p-1")
        .setMember("m-1")
        .setTime(NOON)
        .setCurrency("SEK")
        .setLines(List.of(new Line("s", "c", 1L, 100L)));
  }

  private static Return.Builder returned() {
    return Return.newBuilder()
        .setId("r-1")
        .setMember("m-1")
        .setTime(NOON)
        .setPurchaseId("p-1")
        .setCurrency("SEK");
  }

  private static Activity.Builder activity() {
    return Activity.newBuilder().setId("a-1").setMember("m-1").setTime(NOON).setType("lift-ride");
  }

  private static Member.Builder member() {
    return Member.newBuilder().setId("c-1").setMember("m-1").setTime(NOON);
  }

  private static Command.Builder command() {
    return Command.newBuilder()
        .setId("q-1")
        .setMember("m-1")
        .setTime(NOON)
        .setCommand("redeem")
        .setWallet("snow")
        .setPoints(10);
  }

  private static Moment.Builder moment() {
    return Moment.newBuilder()
        .setId("g/50/m-1")
        .setMember("m-1")
        .setSubject("goals/metres")
        .setTime(NOON);
  }
}
