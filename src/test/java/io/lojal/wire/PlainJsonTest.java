package io.lojal.wire;

import static io.lojal.member.RejectionCode.BAD_FIELD;
import static io.lojal.member.RejectionCode.GARBAGE;
import static io.lojal.member.RejectionCode.NO_ID;
import static io.lojal.member.RejectionCode.NO_MEMBER;
import static io.lojal.member.RejectionCode.WRONG_SCHEMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.Decision;
import io.lojal.engine.Rejection;
import io.lojal.member.Event;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.GoalStanding;
import io.lojal.wire.avro.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
  private static final String RIDE =
      "{\"event\":\"activity\",\"id\":\"a-1\",\"member\":\"m-1\",\"time\":\"2026-01-10T12:00:00Z\","
          + "\"source\":\"\",\"channel\":\"\",\"sequence\":0,\"type\":\"lift-ride\",\"place\":\"Åre\","
          + "\"measures\":{\"minutes\":7,\"verticalMetres\":370},\"attributes\":{}}";

  @Test
  void aLineIsTheSameToTheByteWhateverTheOrderItCameIn() {
    String shuffled =
        "{ \"measures\": {\"verticalMetres\": 370, \"minutes\": 7}, \"place\": \"\\u00c5re\","
            + " \"time\": 1768046400000, \"type\": \"lift-ride\", \"member\": \"m-1\","
            + " \"id\": \"a-1\", \"event\": \"activity\" }";
    assertEquals(RIDE, PlainJson.line(accepted(shuffled)));
    assertEquals(RIDE, PlainJson.line(accepted(RIDE)));
  }

  @Test
  void anInstantMayHaveAnOffset() {
    assertEquals(
        accepted(RIDE),
        accepted(RIDE.replace("2026-01-10T12:00:00Z", "2026-01-10T13:00:00+01:00")));
  }

  @Test
  void anUnknownFieldIsNamed() {
    refused(BAD_FIELD, "plaice is no field of Activity", RIDE.replace("place", "plaice"));
  }

  @Test
  void aFieldInsideIsNamedByItsPath() {
    String purchase =
        "{\"event\":\"purchase\",\"id\":\"p\",\"member\":\"m\",\"time\":0,\"currency\":\"SEK\","
            + "\"lines\":[{\"quantity\":1,\"amountMinor\":1},\n{\"quantity\":1.5,\"amountMinor\":1}]}";
    refused(BAD_FIELD, "line 2: lines[1].quantity has to be a whole number", purchase);
    refused(
        BAD_FIELD,
        "line 2: lines[1].quantity is missing",
        purchase.replace("\"quantity\":1.5,", ""));
    refused(
        BAD_FIELD,
        "lines[0].amountMinor has to be a whole number",
        purchase.replaceFirst("Minor\":1", "Minor\":[1]"));
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    refused(BAD_FIELD, "type is given twice", RIDE.replace("\"place\":\"Åre\"", "\"type\":\"x\""));
    refused(
        BAD_FIELD, "measures.minutes is given twice", RIDE.replace("verticalMetres", "minutes"));
    refused(
        WRONG_SCHEMA,
        "event is no field of Activity",
        RIDE.replace("\"place\":\"Åre\"", "\"event\":\"x\""));
  }

  @Test
  void whatIsOfTheWrongKindIsNamed() {
    refused(BAD_FIELD, "place has to be a string", RIDE.replace("\"Åre\"", "7"));
    refused(BAD_FIELD, "place has to be a string", RIDE.replace("\"Åre\"", "null"));
    refused(BAD_FIELD, "measures.minutes has to be a whole number", RIDE.replace(":7", ":\"7\""));
    refused(
        BAD_FIELD,
        "measures.minutes has more than 64 bits",
        RIDE.replace(":7", ":9223372036854775808"));
    refused(
        BAD_FIELD,
        "measures has to be an object",
        RIDE.replace("{\"minutes\":7,\"verticalMetres\":370}", "[]"));
    refused(
        BAD_FIELD,
        "time has to be an instant: \"2026-01-10T09:00:00Z\", or milliseconds since 1970",
        RIDE.replace("2026-01-10T12:00:00Z", "10 January"));
    refused(
        BAD_FIELD,
        "time has to be an instant: \"2026-01-10T09:00:00Z\", or milliseconds since 1970",
        RIDE.replace("2026-01-10T12:00:00Z", "+999999999-01-10T12:00:00Z"));
    refused(
        BAD_FIELD,
        "creditFrom has to be a date: \"2026-01-10\"",
        RIDE.replace("\"place\":\"Åre\"", "\"creditFrom\":\"2026-02-30\""));
  }

  @Test
  void aMissingIdOrMemberHasItsOwnCode() {
    refused(NO_ID, "id is missing", RIDE.replace("\"id\":\"a-1\",", ""));
    refused(NO_MEMBER, "member is missing", RIDE.replace("\"member\":\"m-1\",", ""));
    refused(NO_MEMBER, "member is empty", RIDE.replace("m-1", ""));
  }

  @Test
  void whatIsNoJsonIsGarbage() {
    for (String line :
        List.of("", "null", "[]", "{", "\u0000\u0001", RIDE + "}", RIDE + RIDE, "{\"event\":}")) {
      assertEquals(GARBAGE, rejection(line).code(), line);
    }
    for (int length = 1; length < RIDE.length(); length++) {
      assertEquals(GARBAGE, rejection(RIDE.substring(0, length)).code());
    }
  }

  @Test
  void anUnknownEventIsTheWrongSchema() {
    assertEquals(WRONG_SCHEMA, rejection(RIDE.replace("activity", "lottery")).code());
    assertEquals(WRONG_SCHEMA, rejection("{\"id\":\"a-1\"}").code());
  }

  @Test
  void aRefusalNamesWhomItConcernsWhereverThatStands() {
    Rejection rejection =
        rejection("{\"wrong\":[{}],\"event\":\"activity\",\"member\":\"m-1\",\"id\":\"a-1\"}");
    assertEquals("m-1", rejection.member());
    assertEquals("a-1", rejection.eventId());
  }

  @Test
  void aDecisionIsTheSameAfterALine() throws BadJsonException {
    Decision decision =
        new Decision(
            "q-1",
            Decision.Kind.REDEMPTION,
            "m-1",
            "snow",
            "ACCEPTED",
            "",
            400,
            "hot-chocolate",
            List.of(new RedemptionDecided.Taken("earn/goods/p-17", 400)),
            1_768_046_400_000L,
            "q-1");
    assertEquals(decision, PlainJson.decision(PlainJson.line(OutputRecords.record(decision))));
  }

  @Test
  void aDecisionOfALaterReleaseIsNotPassedOver() {
    String line =
        "{\"id\":\"x\",\"kind\":\"LEAGUE\",\"member\":\"\",\"rule\":\"r\",\"verdict\":\"v\",\"time\":0}";
    assertThrows(BadJsonException.class, () -> PlainJson.decision(line));
  }

  @Test
  void bytesAreInBase64AndNothingIsLeftOut() throws BadJsonException {
    Origin origin =
        new Origin(
            "purchases",
            3,
            17,
            5,
            null,
            "\u0000broken".getBytes(StandardCharsets.UTF_8),
            List.of(new Origin.Header("trace", null)));
    Rejected record = OutputRecords.record(new Rejection(GARBAGE, "cut short", "", ""), origin);
    String line = PlainJson.line(record);
    assertTrue(
        line.contains("\"value\":\"AGJyb2tlbg==\",\"headers\":[{\"name\":\"trace\"}]"), line);
    assertEquals(record, PlainJson.read(Rejected.class, line));
  }

  @Test
  void aRecordThatIsNoEventHasNoDiscriminator() throws BadJsonException {
    io.lojal.community.GoalStanding goal =
        new io.lojal.community.GoalStanding("goals/metres", 5, 10, 0, Long.MIN_VALUE, "", false, 0);
    String line = PlainJson.line(OutputRecords.record(goal));
    assertEquals(
        "{\"goal\":\"goals/metres\",\"sum\":5,\"target\":10,\"reachedPercent\":0,\"tippedBy\":\"\","
            + "\"contested\":false,\"time\":\"1970-01-01T00:00:00Z\"}",
        line);
    assertEquals(OutputRecords.record(goal), PlainJson.read(GoalStanding.class, line));
  }

  private static Event accepted(String line) {
    Decoded decoded = PlainJson.event(line);
    return assertInstanceOf(Decoded.Accepted.class, decoded, decoded::toString).event();
  }

  private static Rejection rejection(String line) {
    return assertInstanceOf(Decoded.Refused.class, PlainJson.event(line)).rejection();
  }

  private static void refused(RejectionCode code, String detail, String line) {
    Rejection rejection = rejection(line);
    assertEquals(code, rejection.code(), rejection.detail());
    assertEquals(detail, rejection.detail());
  }
}
