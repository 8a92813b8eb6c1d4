package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.MemberChanged;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not named is 0: a standing says what a member has, and not what there are rules for. */
class ViewsTest {
  private static final long MONDAY = 1_767_600_000_000L;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final String PROGRAMME =
      """
      programme: views
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      horizon: 30d
      events:
        ride: {activity: lift-ride, attributes: [lift]}
        walk: {activity: walk}
      meters:
        rides: {on: ride, count: events, window: week}
        lifts: {on: ride, count: events, window: week, per: event.lift}
        walks: {on: walk, count: events, window: week}
      tiers:
        level: {meter: walks, holds: window, levels: {green: 0, blue: 2}}
      points:
        snow: {earn: {walked: {on: walk, points: 5}}, pending: 14d}
      streaks:
        weeks: {on: ride, every: week}
      goals:
        together: {on: ride, count: events, target: 100, from: 2026-01-01, to: 2026-12-31}
      stamps:
        coffee: {on: ride, stamps: 1, card: 10, gives: cup}
      vouchers:
        cup: {valid: 30d}
      boosts:
        hours: {lasts: 2h, at-most: 0}
      badges:
        rider: {on: ride, boost: hours saved}
        busy: {meter: rides, at: [1, 5]}
        all-lifts: {on: ride, collect: event.lift, of: [up, down]}
        unknown: {meter: rides, at: 5, secret: true}
      challenges:
        one: {meter: rides, target: 1}
        many: {meter: rides, target: 9}
        hidden: {meter: rides, target: 9, hidden: true}
      """;

  private final Programmes programmes =
      new Programmes(List.of(((Reading.Planned) ProgrammeReader.read(PROGRAMME)).programme()));
  private final List<MemberView> shown = new ArrayList<>();
  private final MemberEngine engine =
      new MemberEngine(
          programmes,
          Facts.NONE,
          new Unheard() {
            @Override
            public void standing(MemberView view) {
              shown.add(view);
            }
          },
          1);
  private final HeapState state = new HeapState();

  private MemberView last() {
    return shown.get(shown.size() - 1);
  }

  private void happens(String type, Map<String, String> attributes, long atMillis) {
    Event event =
        new ActivityRecorded(
            new Envelope(type, "maja", atMillis, "gate", "gate", 0),
            type,
            "",
            Map.of(),
            attributes,
            null);
    engine.accept(state, event, EventCodec.encode(event), at(atMillis));
  }

  private static Now at(long millis) {
    return new Now(millis, Long.MIN_VALUE, 60_000);
  }

  @Test
  void whoHasNothingIsToldTheLevelWhatItLacksAndThePoints() {
    happens("sleep", Map.of(), MONDAY);
    assertEquals(Map.of("level", "green"), last().tiers());
    assertEquals(Map.of("level", 2L), last().missing());
    assertEquals(Map.of("snow", 0L), last().points());
    for (Map<String, ?> all :
        List.of(
            last().pending(),
            last().streaks(),
            last().freezes(),
            last().meters(),
            last().shares(),
            last().stamps(),
            last().vouchers(),
            last().badges(),
            last().challenges(),
            last().progress(),
            last().boosts())) {
      assertEquals(Map.of(), all);
    }
  }

  @Test
  void whatIsNotZeroIsNamedAndNothingElseIs() {
    happens("lift-ride", Map.of("lift", "up"), MONDAY);
    assertEquals(Map.of("snow", 0L), last().points());
    assertEquals(Map.of(), last().pending());
    assertEquals(Map.of("weeks", 1L), last().streaks());
    assertEquals(Map.of(), last().freezes());
    assertEquals(Map.of("rides", 1L, "lifts/up", 1L), last().meters());
    assertEquals(Map.of("together", 1L), last().shares());
    assertEquals(Map.of("coffee", 1L), last().stamps());
    assertEquals(Map.of("rider", 1L, "busy", 1L), last().badges());
    assertEquals(Map.of("one", 1L), last().challenges());
    assertEquals(Map.of("hours", 1L), last().boosts());
    assertEquals(
        Map.of(
            "badges/busy", "1/5",
            "badges/all-lifts", "1/2",
            "challenges/one", "1/1",
            "challenges/many", "1/9"),
        last().progress());
  }

  @Test
  void whatFellBackToZeroIsNotNamedAnyMoreAndThatGoesOut() {
    happens("walk", Map.of(), MONDAY);
    assertEquals(Map.of("walks", 1L), last().meters());
    assertEquals(Map.of("snow", 5L), last().pending());
    int before = shown.size();
    happens("sleep", Map.of(), MONDAY + 15 * DAY);
    assertEquals(before + 1, shown.size());
    assertEquals(Map.of(), last().meters());
    assertEquals(Map.of(), last().pending());
    assertEquals(Map.of("snow", 5L), last().points());
  }

  @Test
  void aStandingWaitsUntilItIsKnownAsOfWhen() {
    Envelope joins = new Envelope("joins", "maja", MONDAY, "app", "app", 0);
    Event held = new MemberChanged(joins, true, "", "", "sv", Map.of(), null, Map.of());
    Now starting = new Now(Long.MIN_VALUE, MONDAY + DAY, 60_000);
    engine.accept(state, held, EventCodec.encode(held), starting);
    assertEquals(List.of(), shown, "a backlog's first event, before there is a watermark");
    engine.onTime(state, "maja", new Now(MONDAY + DAY, MONDAY + DAY, 60_000));
    assertEquals("sv", last().language());
    assertEquals(MONDAY + DAY, last().timeMillis());
  }
}
