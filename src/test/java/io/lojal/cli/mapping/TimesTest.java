package io.lojal.cli.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static String read(
      String word, String pattern, ZoneId zone, Times.Skipped skipped, Times.Repeated repeated)
      throws BadRowException {
    Words column =
        new Words(List.of(new Words.Alternative(row -> true, List.of(new Words.Piece("", 0)))));
    Times times = new Times(column, TimePattern.of(pattern), zone, skipped, repeated);
    return Instant.ofEpochMilli(times.millis(new Row("a.csv", 2, List.of(word)))).toString();
  }

  private static String read(String word, String pattern, ZoneId zone) throws BadRowException {
    return read(word, pattern, zone, Times.Skipped.FORWARD, Times.Repeated.FIRST);
  }

  private static void assertRefused(String word, String pattern) {
    BadRowException refused =
        assertThrows(BadRowException.class, () -> read(word, pattern, STOCKHOLM));
    assertEquals(RefusalCode.BAD_TIME, refused.refusal().code());
  }

  @Test
  void commonWaysOfWritingAreRead() throws Exception {
    assertEquals("2025-07-01T12:05:00Z", read("2025-07-01 14:05", "yyyy-MM-dd HH:mm", STOCKHOLM));
    assertEquals("2025-07-01T12:05:00Z", read("7/1/25 2:05 pm", "M/d/yy h:mm a", STOCKHOLM));
    assertEquals("2025-06-30T22:00:00Z", read("1 Jul 2025", "d MMM yyyy", STOCKHOLM));
    assertEquals("2025-06-30T22:00:00Z", read("20250701", "yyyyMMdd", STOCKHOLM));
    assertEquals(
        "2025-07-01T12:05:09.250Z",
        read("2025-07-01T14:05:09.250+02:00", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", null));
  }

  @Test
  void whatDoesNotExistIsRefusedAndNotMoved() {
    assertRefused("30.02.2025", "dd.MM.yyyy");
    assertRefused("31.04.2025", "dd.MM.yyyy");
    assertRefused("2025-07-01 24:30", "yyyy-MM-dd HH:mm");
    assertRefused("2025-07-01", "yyyy-MM-dd HH:mm");
    assertRefused("", "dd.MM.yyyy");
  }

  @Test
  void aSkippedHourIsReadAsByAClockThatWasNotPutForwardOrRefused() throws Exception {
    String pattern = "yyyy-MM-dd HH:mm";
    assertEquals("2025-03-30T01:30:00Z", read("2025-03-30 02:30", pattern, STOCKHOLM));
    assertThrows(
        BadRowException.class,
        () ->
            read(
                "2025-03-30 02:30",
                pattern,
                STOCKHOLM,
                Times.Skipped.REFUSE,
                Times.Repeated.FIRST));
  }

  @Test
  void anHourThatCameTwiceIsTheDeclaredOne() throws Exception {
    String word = "2025-10-26 02:30";
    String pattern = "yyyy-MM-dd HH:mm";
    assertEquals("2025-10-26T00:30:00Z", read(word, pattern, STOCKHOLM));
    assertEquals(
        "2025-10-26T01:30:00Z",
        read(word, pattern, STOCKHOLM, Times.Skipped.FORWARD, Times.Repeated.SECOND));
    assertThrows(
        BadRowException.class,
        () -> read(word, pattern, STOCKHOLM, Times.Skipped.FORWARD, Times.Repeated.REFUSE));
  }

  @Test
  void aDayWithoutAMidnightBeginsWithItsFirstMoment() throws Exception {
    assertEquals(
        "2018-11-04T03:00:00Z", read("2018-11-04", "yyyy-MM-dd", ZoneId.of("America/Sao_Paulo")));
  }
}
