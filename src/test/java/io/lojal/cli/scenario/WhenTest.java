package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class WhenTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** 7 January 2026 is a Wednesday. */
  private static void assertNext(String expected, String word) {
    assertEquals(expected, local(When.of(word).next(at("2026-01-07T10:00"))), word);
  }

  private static void assertLast(String expected, String word) {
    assertEquals(expected, local(When.of(word).last(at("2026-01-07T10:00"))), word);
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(STOCKHOLM);
  }

  private static String local(ZonedDateTime time) {
    return time.toLocalDateTime().toString();
  }

  @Test
  void aWeekdayIsTheNextOneAndNowIfItIsJustThat() {
    assertNext("2026-01-07T10:00", "Wed 10:00");
    assertNext("2026-01-14T09:59", "Wed 09:59");
    assertNext("2026-01-14T00:00", "Wed");
    assertNext("2026-01-11T18:30", "Sun 18:30");
    assertNext("2026-01-12T09:00", "Mon 09:00");
  }

  @Test
  void aTimeOfDayIsTheNextOne() {
    assertNext("2026-01-07T10:00", "10:00");
    assertNext("2026-01-07T23:59:30", "23:59:30");
    assertNext("2026-01-08T09:00", "09:00");
  }

  @Test
  void aShiftGoesByTheCalendarAndThenToItsTimeOfDay() {
    assertNext("2026-01-28T10:00", "+3 weeks");
    assertNext("2026-01-09T06:00", "+2 days 06:00");
    assertNext("2026-02-07T10:00", "+1 month");
    assertNext("2026-01-07T11:30", "+90 minutes");
    assertNext("2026-01-06T10:00", "-1 day");
  }

  @Test
  void aDateIsWhatItSays() {
    assertNext("2025-12-24T15:00", "2025-12-24 15:00");
    assertNext("2025-12-24T00:00", "2025-12-24");
  }

  @Test
  void lookedAtFromItsArrivalATimeIsTheLastOne() {
    assertLast("2026-01-07T10:00", "Wed 10:00");
    assertLast("2025-12-31T10:01", "Wed 10:01");
    assertLast("2026-01-05T09:00", "Mon 09:00");
    assertLast("2026-01-06T11:00", "11:00");
    assertLast("2026-01-07T20:00", "+10 hours");
  }

  @Test
  void anHourThatIsLeftOutIsTheOneThatTheClocksShow() {
    assertNext("2026-03-29T03:30", "2026-03-29 02:30");
    assertEquals(
        "2018-11-04T01:00",
        local(When.of("2018-11-04").next(at("2018-11-01T00:00").withZoneSameLocal(saoPaulo()))));
  }

  @Test
  void ofAnHourThatComesTwiceItIsTheFirst() {
    ZonedDateTime first = When.of("2026-10-25 02:30").next(at("2026-10-01T00:00"));
    assertEquals("+02:00", first.getOffset().toString());
    assertEquals("+01:00", When.of("+1 hour").next(first).getOffset().toString());
    assertEquals("2026-10-25T02:30", local(When.of("+1 hour").next(first)));
  }

  @Test
  void whatIsNoTimeIsNone() {
    for (String word : new String[] {"Mon 9:00", "Monday", "+3", "3 weeks", "Mon 09:00 +1 day"}) {
      assertFalse(When.FORM.pattern().matcher(word).matches(), word);
    }
  }

  private static ZoneId saoPaulo() {
    return ZoneId.of("America/Sao_Paulo");
  }
}
