package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.EngineInsides;
import io.lojal.engine.Programme;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Insides;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Standing;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a return finds goes by its time, and not by what happens to be closed. */
class ReturnPeriodTest {
  private static final long DAY = 86_400_000L;
  private static final int EVENTS = 60;

  private static final Programme PROGRAMME = programme();

  private final Arrival arrival = new Arrival(PROGRAMME, "maja");

  private static Programme programme() {
    String yaml =
        """
        programme: returns
        version: 1
        zone: UTC
        currency: SEK
        horizon: 30d
        returns-within: 30d
        events:
          ride: {activity: ride}
        meters:
          bought: {on: purchase, count: events}
        points:
          p: {earn: {goods: {on: purchase, points: 1 per 1.00}}}
        """;
    return ((Reading.Planned) ProgrammeReader.read(yaml)).programme();
  }

  private void buyAndRideUntil(int day) {
    arrival.arrive(
        new PurchaseRecorded(
            envelope("bought", 0),
            "SEK",
            "Åre",
            List.of(new Line("ski", "ski", 1, 100_00)),
            0,
            null));
    for (int i = 1; i <= EVENTS; i++) {
      ride("r" + i, i * day * DAY / EVENTS);
    }
    // Of two events in a second, time shows the second one: then it also looks what is over.
    ride("last", day * DAY + 1);
    arrival.moveTo(day * DAY + 2_000);
  }

  private void ride(String id, long millis) {
    arrival.arrive(
        new ActivityRecorded(envelope(id, millis), "ride", "Åre", Map.of(), Map.of(), null));
    arrival.moveTo(millis);
  }

  private void bringBack(String id, long day) {
    arrival.arrive(new ReturnRecorded(envelope(id, day * DAY), "bought", "SEK", List.of()));
  }

  private static Envelope envelope(String id, long timeMillis) {
    return new Envelope(id, "maja", timeMillis, "till", "shop", 0);
  }

  private Standing standing() {
    return EngineInsides.standing(arrival.state, arrival.programmes);
  }

  @Test
  void aReturnThatComesLateStillUndoesWhatWasYoungEnoughAtItsTime() {
    buyAndRideUntil(55);
    bringBack("late", 28);
    arrival.moveTo(56 * DAY);
    assertEquals(0, standing().pointsAvailable(0));
    assertEquals(0, standing().meter(PROGRAMME.plan(), 0, 56 * DAY));
    assertEquals(List.of(), arrival.rejections);
  }

  @Test
  void aReturnOfWhatIsLongClosedTakesItsPointsAndASecondOneIsOfNothing() {
    buyAndRideUntil(150);
    assertTrue(EngineInsides.closed(arrival.state, arrival.programmes) > 0);
    bringBack("first", 150);
    arrival.moveTo(151 * DAY);
    assertEquals(List.of(), Insides.lots(standing(), 0));
    assertEquals(0, standing().debt(0));
    assertEquals(1, standing().meter(PROGRAMME.plan(), 0, 151 * DAY));
    bringBack("second", 151);
    arrival.moveTo(152 * DAY);
    assertEquals(List.of(), arrival.rejections);
    arrival.moveTo(200 * DAY);
    assertEquals(List.of("second"), arrival.rejections.stream().map(one -> one.eventId()).toList());
  }
}
