package io.lojal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
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
  void theEndsOfTimeHaveADate() {
    ZoneId zone = ZoneId.of("Europe/Stockholm");
    for (long millis : new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
      ZonedDateTime shown = Instant.ofEpochMilli(millis).atZone(zone);
      assertEquals(shown.toLocalDate(), Calendar.date(millis, zone));
    }
  }
}
