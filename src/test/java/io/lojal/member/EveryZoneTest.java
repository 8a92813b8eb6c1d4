package io.lojal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Trap 6, for every zone there is: each change of its clocks from 2015 to 2025, and each day that
 * it ever skipped or had twice. Dates are found by looking at clocks, not at calendars.
 */
class EveryZoneTest {
  private static final long HOUR = 3_600_000;
  private static final Instant FROM = Instant.parse("2015-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  private static final Plan ANY_ZONE =
      ((Reading.Planned)
              ProgrammeReader.read(
                  """
                  programme: zones
                  version: 1
                  zone: UTC
                  currency: SEK
                  events: {lesson: {activity: lesson}}
                  points:
                    gems: {earn: {lesson: {on: lesson, points: 1}}, valid: 1d}
                  streaks:
                    days: {on: lesson, every: day, at-risk: {before: 3h}}
                    weeks: {on: lesson, every: week}
                  """))
          .programme()
          .plan();

  /** What came of a member. */
  private static final class Heard implements Outcomes {
    final List<Outcome> outcomes = new ArrayList<>();

    @Override
    public void came(Outcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void posted(Posting posting) {}

    List<Long> timesOf(OutcomeKind kind, String rule) {
      return outcomes.stream()
          .filter(one -> one.kind() == kind && one.rule().equals(rule))
          .map(Outcome::timeMillis)
          .toList();
    }
  }

  /** A member in a zone, and its dates. */
  private static final class Member {
    final Plan plan;
    final Standing standing;
    final Fold fold = new Fold();
    final Heard heard = new Heard();
    int events;

    Member(Clocks clocks, Plan plan) {
      this.plan = plan;
      this.standing = new Standing(plan);
      standing.profile = new Profile(false, clocks.zone, "", "", Map.of(), List.of(), Map.of());
    }

    Member learnsAt(long millis) {
      Envelope envelope = new Envelope("e" + events++, "maja", millis, "", "", 0);
      Event lesson = new ActivityRecorded(envelope, "lesson", "", Map.of(), Map.of(), null);
      fold.step(plan, standing, Entry.of(lesson), heard);
      return this;
    }

    Member until(long millis) {
      fold.advance(plan, standing, millis, heard);
      return this;
    }
  }

  /** When the dates of a zone begin, as somebody finds it who watches a clock. */
  private static final class Clocks {
    final ZoneId zone;
    private final Map<Long, Long> starts = new HashMap<>();

    Clocks(ZoneId zone) {
      this.zone = zone;
    }

    long dayAt(long millis) {
      long seconds = Math.floorDiv(millis, 1_000);
      int offset = zone.getRules().getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
      return Math.floorDiv(seconds + offset, 86_400);
    }

    /** The first instant that shows a date, or a later one. */
    long start(long day) {
      return starts.computeIfAbsent(day, this::look);
    }

    private long look(long day) {
      long millis = day * 24 * HOUR - 26 * HOUR;
      while (dayAt(millis) < day) {
        millis += HOUR / 4;
      }
      while (dayAt(millis - 1_000) >= day) {
        millis -= 1_000;
      }
      return millis;
    }

    boolean exists(long day) {
      return start(day) < start(day + 1);
    }

    long last(long day) {
      return start(day + 1) - 1;
    }

    long monday(long day) {
      return day - Math.floorMod(day + 3, 7);
    }
  }

  /** Something that has to hold around a date on which clocks change. */
  private interface Check {
    void hold(Clocks clocks, Plan plan, long day);
  }

  private static void atEveryChange(Check check) {
    int changes = 0;
    Set<ZoneRules> seen = new HashSet<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      Clocks clocks = new Clocks(ZoneId.of(id));
      if (!seen.add(clocks.zone.getRules())) {
        continue; // Another name for the same clocks.
      }
      Plan plan = in(clocks.zone);
      for (ZoneOffsetTransition change : changes(clocks.zone)) {
        long day = clocks.dayAt(change.getInstant().toEpochMilli());
        try {
          check.hold(clocks, plan, day);
        } catch (AssertionError wrong) {
          throw new AssertionError(id + ", " + change + ": " + wrong.getMessage(), wrong);
        }
        changes++;
      }
    }
    assertTrue(changes > 1_500, "changes: " + changes);
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    Instant after = Instant.EPOCH;
    ZoneOffsetTransition next = zone.getRules().nextTransition(after);
    while (next != null && next.getInstant().isBefore(TO)) {
      boolean skips = Math.abs(next.getDuration().toHours()) >= 20;
      if (skips || !next.getInstant().isBefore(FROM)) {
        changes.add(next);
      }
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  private static Plan in(ZoneId zone) {
    return new Plan(
        "zones",
        1,
        Long.MIN_VALUE,
        zone,
        "SEK",
        0,
        30 * 24 * HOUR,
        0,
        ANY_ZONE.membership(),
        List.of(),
        ANY_ZONE.wallets(),
        List.of(),
        ANY_ZONE.streaks(),
        List.of(),
        ANY_ZONE.benefits());
  }

  @Test
  void whoLearnsOnEveryDateThereIsKeepsTheStreakAndCountsEachDateOnce() {
    atEveryChange(
        (clocks, plan, day) -> {
          Member early = new Member(clocks, plan);
          Member late = new Member(clocks, plan);
          long dates = 0;
          for (long date = day - 3; date <= day + 3; date++) {
            if (clocks.exists(date)) {
              early.learnsAt(clocks.start(date));
              late.learnsAt(clocks.last(date));
              dates++;
              assertEquals(dates, early.standing.streakLength(0));
              assertEquals(dates, late.standing.streakLength(0));
            }
          }
        });
  }

  @Test
  void aMissedDateEndsTheStreakWhereTheNextOneBegins() {
    atEveryChange(
        (clocks, plan, day) -> {
          for (long missed = day - 1; missed <= day + 1; missed++) {
            if (clocks.exists(missed)) {
              Member member = new Member(clocks, plan);
              for (long date = missed - 4; date < missed; date++) {
                if (clocks.exists(date)) {
                  member.learnsAt(clocks.last(date));
                }
              }
              long end = clocks.start(missed + 1);
              member.until(end - 1);
              assertTrue(member.standing.streakLength(0) > 0);
              member.until(end);
              assertEquals(
                  List.of(end), member.heard.timesOf(OutcomeKind.STREAK_BROKEN, "streaks/days"));
            }
          }
        });
  }

  @Test
  void whoIsAtRiskHearsItBeforeTheirOwnMidnight() {
    atEveryChange(
        (clocks, plan, day) -> {
          long before = clocks.exists(day - 1) ? day - 1 : day - 2;
          Member member = new Member(clocks, plan).learnsAt(clocks.last(before));
          long risk = clocks.exists(day) ? day : day + 1;
          long told = Math.max(clocks.start(risk), clocks.start(risk + 1) - 3 * HOUR);
          member.until(clocks.start(risk + 1) - 1);
          assertEquals(
              List.of(told), member.heard.timesOf(OutcomeKind.STREAK_AT_RISK, "streaks/days"));
          assertTrue(clocks.dayAt(told) <= risk);
        });
  }

  @Test
  void weeksEndWhereTheirMondayBegins() {
    atEveryChange(
        (clocks, plan, day) -> {
          long monday = clocks.monday(day);
          Member member =
              new Member(clocks, plan)
                  .learnsAt(clocks.start(monday - 7))
                  .learnsAt(clocks.last(monday + 6));
          assertEquals(2, member.standing.streakLength(1));
          long end = clocks.start(monday + 14);
          member.until(end - 1);
          assertEquals(2, member.standing.streakLength(1));
          member.until(end);
          assertEquals(
              List.of(end), member.heard.timesOf(OutcomeKind.STREAK_BROKEN, "streaks/weeks"));
        });
  }

  @Test
  void pointsExpireWhereADateBegins() {
    atEveryChange(
        (clocks, plan, day) -> {
          for (long earned : new long[] {clocks.start(day - 1), clocks.last(day)}) {
            Member member = new Member(clocks, plan).learnsAt(earned);
            long end = clocks.start(clocks.dayAt(earned) + 2);
            member.until(end - 1);
            assertEquals(1, member.standing.pointsAvailable(0));
            member.until(end);
            assertEquals(0, member.standing.pointsAvailable(0));
          }
        });
  }
}
