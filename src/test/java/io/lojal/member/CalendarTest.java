package io.lojal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final long YEARS_MILLIS = 200L * 365 * 86_400_000;

  @Test
  void everyZoneShowsWhatItsRulesSayAroundEveryChangeOfItsClocks() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      List<Long> instants = new ArrayList<>();
      for (ZoneOffsetTransition change : zone.getRules().getTransitions()) {
        long millis = change.toEpochSecond() * 1_000;
        instants.addAll(List.of(millis - 1, millis, millis + 1, millis - 86_400_000L));
      }
      for (int i = 0; i < 40; i++) {
        long millis = random.nextLong(-YEARS_MILLIS, YEARS_MILLIS);
        Instant at = Instant.ofEpochMilli(millis);
        ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        instants.add(millis);
        instants.add(change == null ? -millis : change.toEpochSecond() * 1_000);
      }
      for (long millis : instants) {
        ZonedDateTime shown = Instant.ofEpochMilli(millis).atZone(zone);
        String what = id + " at " + millis + ", seed " + seed;
        assertEquals(shown.toLocalDate(), Calendar.date(millis, zone), what);
        assertEquals(shown.getHour(), Calendar.hour(millis, zone), what);
        assertEquals(shown.getDayOfWeek(), Calendar.weekday(millis, zone), what);
      }
    }
  }

  @Test
  void everyDayAroundEveryChangeOfClocksBeginsWhenTheRulesSay() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      List<ZoneOffsetTransition> changes = new ArrayList<>(zone.getRules().getTransitions());
      ZoneOffsetTransition next =
          zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
      if (next != null) {
        changes.add(next);
      }
      for (ZoneOffsetTransition change : changes) {
        for (int days = -3; days <= 3; days++) {
          LocalDate date = change.getDateTimeBefore().toLocalDate().plusDays(days);
          long begins = date.atStartOfDay(zone).toInstant().toEpochMilli();
          assertEquals(begins, Calendar.startOf(date, zone), id + " on " + date);
        }
      }
    }
  }

  @Test
  void theEndsOfTimeHaveADate() {
    ZoneId zone = ZoneId.of("Europe/Stockholm");
    for (long millis : new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
      ZonedDateTime shown = Instant.ofEpochMilli(millis).atZone(zone);
      assertEquals(shown.toLocalDate(), Calendar.date(millis, zone));
    }
  }
}
