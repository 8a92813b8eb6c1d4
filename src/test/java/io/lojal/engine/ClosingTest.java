package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A journal does not grow for ever, whatever the programme. */
class ClosingTest {
  private static final String NOTHING_IS_EVER_DUE =
      """
      programme: rides
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      horizon: 30d
      returns-within: 30d
      events:
        ride: {activity: lift-ride}
      points:
        snow:
          earn:
            rides: {on: ride, points: 1}
            goods: {on: purchase, when: line.category == 'gear', points: 1 per 1.00}
      """;

  private static final long NOON = 1_767_610_800_000L;
  private static final long DAY = 86_400_000;
  private static final int DAYS = 400;

  private final HeapState state = new HeapState();
  private final MemberEngine engine =
      new MemberEngine(
          new Programmes(
              List.of(((Reading.Planned) ProgrammeReader.read(NOTHING_IS_EVER_DUE)).programme())),
          id -> null,
          new Unheard() {
            @Override
            public void rejected(Rejection rejection, Event event) {
              refused++;
            }
          });
  private long timerMillis = Long.MAX_VALUE;
  private int fired;
  private int open;
  private int mostOpen;
  private int refused;
  private int closings;

  private void live(Credit credit) {
    for (int day = 0; day < DAYS; day++) {
      long time = NOON + day * DAY;
      while (timerMillis <= time) {
        Now now = new Now(timerMillis, timerMillis, 60_000);
        timerMillis = Long.MAX_VALUE;
        fired++;
        timerMillis = Math.min(timerMillis, engine.onTime(state, "anna", now));
      }
      Envelope envelope = new Envelope("ride-" + day, "anna", time, "lift", "", 0);
      Event ride =
          new ActivityRecorded(
              envelope, "lift-ride", "", Map.of(), Map.of(), day == 0 ? credit : null);
      long timer =
          engine.accept(
              state, ride, EventCodec.encode(ride), new Now(time - DAY / 2, time, 60_000));
      timerMillis = Math.min(timerMillis, timer);
      int before = open;
      open = state.past().entries().size();
      closings += open < before ? 1 : 0;
      mostOpen = Math.max(mostOpen, open);
    }
  }

  @Test
  void aMemberForWhomNothingIsEverDueIsClosedToo() {
    live(null);
    assertTrue(mostOpen < 120, mostOpen + " events were open at a time");
    assertTrue(closings > 10 && closings < 25, closings + " times the whole of it was read");
    assertEquals(
        DAYS,
        engine.view(state, "anna", NOON + DAYS * DAY).points().get("snow"),
        "nothing is lost");
  }

  private boolean comes(String id, long timeMillis, long watermarkMillis) {
    Event ride =
        new ActivityRecorded(
            new Envelope(id, "anna", timeMillis, "lift", "", 0),
            "lift-ride",
            "",
            Map.of(),
            Map.of(),
            null);
    Now now = new Now(watermarkMillis, watermarkMillis, 60_000);
    long before = refused;
    long timer = engine.accept(state, ride, EventCodec.encode(ride), now);
    timerMillis = Math.min(timerMillis, timer);
    return refused == before;
  }

  private void timeMoves(long watermarkMillis) {
    if (timerMillis <= watermarkMillis) {
      timerMillis = Long.MAX_VALUE;
      Now now = new Now(watermarkMillis, watermarkMillis, 60_000);
      timerMillis = engine.onTime(state, "anna", now);
    }
  }

  @Test
  void aJournalThatGrowsTooLongToBeFoldedInAMomentIsClosedEarly() {
    int many = 10_000;
    for (int i = 0; i < many; i++) {
      timeMoves(NOON + i * 1_000L - 1);
      assertTrue(comes("ride-" + i, NOON + i * 1_000L, NOON + i * 1_000L - 1));
      mostOpen = Math.max(mostOpen, (int) MemberRecord.of(state.record()).open);
    }
    assertEquals(Closing.MOST, mostOpen);
    long end = NOON + many * 1_000L;
    assertTrue(comes("late", end - Closing.KEPT * 1_000L + 1, end), "what is open is corrected");
    assertFalse(comes("too-late", end - Closing.MOST * 1_000L - 1, end));
    timeMoves(end + 1);
    assertEquals(many + 1, engine.view(state, "anna", end + 1).points().get("snow"));
  }

  @Test
  void whatCannotBeClosedIsLookedAtNowAndThenOnly() {
    int farAhead = 40_000;
    live(new Credit(farAhead, farAhead));
    assertEquals(DAYS, mostOpen);
    assertTrue(fired < DAYS / 2, fired + " looks");
  }

  private void arrives(Event event, long watermarkMillis, long clockMillis) {
    Now now = new Now(watermarkMillis, clockMillis, 60_000);
    timerMillis = Math.min(timerMillis, engine.accept(state, event, EventCodec.encode(event), now));
  }

  private static Event ride(String id, long timeMillis) {
    Envelope envelope = new Envelope(id, "anna", timeMillis, "lift", "", 0);
    return new ActivityRecorded(envelope, "lift-ride", "", Map.of(), Map.of(), null);
  }

  @Test
  void aReturnThatWaitsIsRefusedWhenTheJournalIsClosedOverIt() {
    Envelope envelope = new Envelope("nope", "anna", NOON, "till", "", 0);
    arrives(new ReturnRecorded(envelope, "never", "SEK", List.of()), NOON, NOON);
    for (int i = 1; i <= Closing.MOST + 100; i++) {
      timeMoves(NOON + i * 1_000L - 1);
      arrives(ride("ride-" + i, NOON + i * 1_000L), NOON + i * 1_000L - 1, NOON + i * 1_000L);
    }
    assertEquals(1, refused);
    timeMoves(NOON + 31 * DAY);
    assertEquals(1, refused, "once");
  }

  private void comesInTime(Event event) {
    timeMoves(event.timeMillis() - 1);
    arrives(event, event.timeMillis() - 1, event.timeMillis());
  }

  private static Envelope envelope(String id, long timeMillis) {
    return new Envelope(id, "anna", timeMillis, "till", "", 0);
  }

  private static Event buys(String id, long timeMillis, String... redemptions) {
    return new PurchaseRecorded(
        envelope(id, timeMillis),
        "SEK",
        "",
        List.of(new Line("ski", "gear", 1, 10_000), new Line("wax", "care", 1, 1_000)),
        0,
        null,
        Map.of(),
        List.of(redemptions));
  }

  /** Rides, so many that a standing is kept behind the last, or few enough that none is. */
  private void rides(int from, int to, long firstMillis) {
    for (int i = from; i <= to; i++) {
      comesInTime(ride("ride-" + i, firstMillis + i * 1_000L));
    }
  }

  /** Closes what is over, and has folded again what came between that and now. */
  private long pointsWithALateRide() {
    rides(18, 28, NOON + 40 * DAY);
    rides(29, 60, NOON + 70 * DAY);
    timeMoves(NOON + 76 * DAY);
    long late = NOON + 51 * DAY;
    arrives(ride("late", late), NOON + 76 * DAY, NOON + 76 * DAY);
    timeMoves(NOON + 77 * DAY);
    assertEquals(0, refused);
    return engine.view(state, "anna", NOON + 77 * DAY).points().get("snow");
  }

  @Test
  void aPurchaseStaysOpenWithItsReturn() {
    comesInTime(buys("skis", NOON));
    rides(2, 16, NOON);
    // It gave no points, but without the purchase nobody knows: whatever is returned takes some.
    List<ReturnedLine> wax = List.of(new ReturnedLine("wax", 1, 1_000));
    comesInTime(new ReturnRecorded(envelope("back", NOON + 29 * DAY), "skis", "SEK", wax));
    assertEquals(100 + 15 + 11 + 32 + 1, pointsWithALateRide());
  }

  @Test
  void aRedemptionStaysOpenWithThePurchaseThatItPaidFor() {
    aReturnGivesBackAlsoWhereItIsFoldedAgain(NOON + 29 * DAY);
  }

  @Test
  void itDoesWhereThatIsOldEnoughTooButNoStandingIsKeptBehindIt() {
    aReturnGivesBackAlsoWhereItIsFoldedAgain(NOON + 5 * DAY);
  }

  private void aReturnGivesBackAlsoWhereItIsFoldedAgain(long boughtMillis) {
    comesInTime(buys("skis", NOON));
    rides(2, 14, NOON);
    comesInTime(new RedeemCommanded(envelope("spent", NOON + 20_000), "snow", 100, "a tenth less"));
    rides(16, 16, NOON + 20_000);
    comesInTime(buys("boots", boughtMillis, "spent"));
    comesInTime(
        new ReturnRecorded(envelope("back", boughtMillis + 6 * DAY), "boots", "SEK", List.of()));
    assertEquals(100 + 14 + 11 + 32 + 1, pointsWithALateRide());
  }

  @Test
  void whatIsHeldIsNotClosedOver() {
    int many = Closing.MOST + 200;
    for (int i = 1; i <= many; i++) {
      arrives(ride("ride-" + i, NOON + i * 1_000L), NOON, NOON + DAY);
    }
    for (long time = NOON; time <= NOON + (many + 100) * 1_000L; time += 10_000) {
      timeMoves(time);
    }
    assertEquals(many, engine.view(state, "anna", NOON + DAY).points().get("snow"));
    assertEquals(0, refused);
  }

  @Test
  void whereAllButWhatIsHeldWasClosedNothingIsDue() {
    for (int i = 0; i < 16; i++) {
      arrives(ride("old-" + i, NOON + i), NOON - 1, NOON);
    }
    long later = NOON + 70 * DAY;
    for (int i = 0; i < 48; i++) {
      arrives(ride("ahead-" + i, later + DAY / 8 + i), later, later);
    }
    timeMoves(later + 1);
    timeMoves(later + 2);
    timeMoves(later + DAY);
    assertEquals(64, engine.view(state, "anna", later + DAY).points().get("snow"));
    assertEquals(0, refused);
  }
}
