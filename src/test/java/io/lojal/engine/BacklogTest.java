package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.RedeemCommanded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After an outage, partitions are read in any order: what is old is sorted, not corrected. */
class BacklogTest {
  private static final String YAML =
      """
      programme: mountain
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      events:
        ride: {activity: lift-ride}
      points:
        snow:
          earn:
            rides: {on: ride, points: 1}
      """;

  private static final long MINUTE = 60_000;
  private static final long NOON = 1_767_610_800_000L;
  private static final int RIDES = 50;

  private final Corrected out = new Corrected();
  private final HeapState state = new HeapState();
  private final MemberEngine engine = new MemberEngine(programmes(), id -> null, out);

  /** Counts how often history was folded again. */
  private static final class Corrected extends Unheard {
    int times;

    @Override
    public void corrected() {
      times++;
    }
  }

  private static Programmes programmes() {
    return new Programmes(List.of(((Reading.Planned) ProgrammeReader.read(YAML)).programme()));
  }

  private static List<Event> ridesInDisorder() {
    List<Event> rides = new ArrayList<>();
    for (int i = 0; i < RIDES; i++) {
      Envelope envelope = new Envelope("ride-" + i, "anna", NOON + i * MINUTE, "lift", "", 0);
      rides.add(new ActivityRecorded(envelope, "lift-ride", "", Map.of(), Map.of(), null));
    }
    Collections.shuffle(rides, new Random(1));
    return rides;
  }

  private void arrive(List<Event> events, long clockMillis) {
    Now now = new Now(NOON - MINUTE, clockMillis, MINUTE);
    for (Event event : events) {
      engine.accept(state, event, EventCodec.encode(event), now);
    }
  }

  private long pointsAt(long millis) {
    engine.onTime(state, "anna", new Now(millis, millis, MINUTE));
    return engine.view(state, "anna", millis).points().get("snow");
  }

  @Test
  void aBacklogIsSortedInsteadOfCorrected() {
    arrive(ridesInDisorder(), NOON + 1_000 * MINUTE);
    assertEquals(10, pointsAt(NOON + 9 * MINUTE));
    assertEquals(RIDES, pointsAt(NOON + RIDES * MINUTE));
    assertEquals(0, out.times);
  }

  @Test
  void aCommandOfABacklogIsAnsweredWithoutWhatComesAfterIt() {
    List<Decision> decided = new ArrayList<>();
    Unheard listening =
        new Unheard() {
          @Override
          public void decided(Decision decision) {
            decided.add(decision);
          }
        };
    MemberEngine asked = new MemberEngine(programmes(), id -> null, listening);
    Now late = new Now(NOON - MINUTE, NOON + 1_000 * MINUTE, MINUTE);
    List<Event> events = new ArrayList<>();
    for (long minute : new long[] {1, 2, 3, 5, 6, -2, -3}) {
      events.add(ride("ride" + minute, NOON + minute * MINUTE));
    }
    Envelope envelope = new Envelope("till", "anna", NOON + 4 * MINUTE, "till", "", 0);
    events.add(new RedeemCommanded(envelope, "snow", 6, "tea"));
    events.forEach(event -> asked.accept(state, event, EventCodec.encode(event), late));
    asked.onTime(state, "anna", new Now(NOON + 9 * MINUTE, NOON + 9 * MINUTE, MINUTE));
    assertEquals(List.of("NOT_ENOUGH"), decided.stream().map(Decision::code).toList());
    assertEquals(7, asked.view(state, "anna", NOON + 9 * MINUTE).points().get("snow"));
  }

  private static ActivityRecorded ride(String id, long millis) {
    Envelope envelope = new Envelope(id, "anna", millis, "lift", "", 0);
    return new ActivityRecorded(envelope, "lift-ride", "", Map.of(), Map.of(), null);
  }

  @Test
  void whatIsFreshCountsAtOnceAndIsCorrected() {
    arrive(ridesInDisorder(), NOON + RIDES * MINUTE);
    assertEquals(RIDES, pointsAt(NOON + RIDES * MINUTE));
    assertEquals(1, out.times);
  }
}
