package io.lojal.cli.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final int MEMBERS = 8_000;
  private static final MountainDay SATURDAY =
      MountainDay.of(LocalDate.of(2026, 1, 10), ZoneId.of("Europe/Stockholm"));

  private final People people = new People(11, SATURDAY.number());

  private int daysOut(int index, int fromDay, int untilDay) {
    int days = 0;
    for (int day = fromDay; day < untilDay; day++) {
      days += people.goesOut(index, SATURDAY.plusDays(day)) ? 1 : 0;
    }
    return days;
  }

  @Test
  void habitsHaveTheirShares() {
    Map<Habit, Integer> counts = new EnumMap<>(Habit.class);
    for (int i = 0; i < MEMBERS; i++) {
      counts.merge(people.habit(i), 1, Integer::sum);
    }
    assertEquals(0.35, counts.get(Habit.FAMILY) / (double) MEMBERS, 0.04);
    assertEquals(0.30, counts.get(Habit.REGULAR) / (double) MEMBERS, 0.03);
    assertEquals(0.15, counts.get(Habit.YEARLY) / (double) MEMBERS, 0.03);
    assertEquals(0.12, counts.get(Habit.LAPSER) / (double) MEMBERS, 0.03);
    assertEquals(0.08, counts.get(Habit.SHOPPER) / (double) MEMBERS, 0.03);
  }

  @Test
  void familiesGoOutTogether() {
    for (int i = 0; i < 400; i += 4) {
      if (people.habit(i) == Habit.FAMILY) {
        for (int day = 0; day < 14; day++) {
          MountainDay date = SATURDAY.plusDays(day);
          assertEquals(people.goesOut(i, date), people.goesOut(i + 3, date));
          assertEquals(people.person(i).favourite(), people.person(i + 3).favourite());
          assertEquals(people.person(i).home(), people.person(i + 3).home());
        }
      }
    }
  }

  @Test
  void lapsersStopAndRegularsDoNot() {
    int lapsedEarly = 0;
    int lapsedLate = 0;
    int regularLate = 0;
    for (int i = 0; i < 2_000; i++) {
      if (people.habit(i) == Habit.LAPSER) {
        lapsedEarly += daysOut(i, 0, 5);
        lapsedLate += daysOut(i, 31, 60);
      } else if (people.habit(i) == Habit.REGULAR) {
        regularLate += daysOut(i, 31, 60);
      }
    }
    assertTrue(lapsedEarly > 0);
    assertEquals(0, lapsedLate);
    assertTrue(regularLate > 0);
  }

  @Test
  void whoComesOnceAYearStaysAWeekAtMost() {
    int visits = 0;
    for (int i = 0; i < 2_000; i++) {
      if (people.habit(i) == Habit.YEARLY) {
        int days = daysOut(i, 0, 111);
        assertTrue(days <= 6);
        visits += days > 0 ? 1 : 0;
      }
    }
    assertTrue(visits > 0);
  }

  @Test
  void shoppersDoNotSkiAndNobodyDoesInSummer() {
    MountainDay july = SATURDAY.plusDays(180);
    for (int i = 0; i < 2_000; i++) {
      assertFalse(people.goesOut(i, july));
      assertFalse(people.habit(i) == Habit.SHOPPER && people.goesOut(i, SATURDAY));
    }
  }

  @Test
  void theWeatherTurnsSlowly() {
    Weather weather = new Weather(5);
    for (int day = 20_000; day < 20_400; day++) {
      double today = weather.at(Resort.ALL.get(0), day);
      double tomorrow = weather.at(Resort.ALL.get(0), day + 1);
      assertTrue(today >= 0 && today <= 1 && Math.abs(today - tomorrow) <= 0.25);
    }
  }
}
