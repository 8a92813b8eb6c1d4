package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether an offer is made goes by what had arrived: it is decided once, also where it is not. */
class OfferFactsTest {
  private static final String YAML =
      """
      programme: cafe
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      points:
        beans:
          earn:
            all: {on: purchase, points: 1 per 1.00}
      offers:
        bun:
          moment: {event: purchase}
          when: member.points.beans >= 100
          consent: marketing/push
          valid: 48h
          say: "A bun?"
      """;

  private static final long NOON = 1_767_610_800_000L;
  private static final Event MONDAY = purchase("monday", NOON, 9_900);
  private static final Event TUESDAY = purchase("tuesday", NOON + 86_400_000, 100);

  private static Event purchase(String id, long timeMillis, long amountMinor) {
    return new PurchaseRecorded(
        new Envelope(id, "anna", timeMillis, "till", "shop", 0),
        "SEK",
        "",
        List.of(new Line("coffee", "drink", 1, amountMinor)),
        0,
        null);
  }

  /** Takes events in as they come; time stands at the first one. */
  private static Decided take(Map<String, Decision> given, Event... events) {
    Reading.Planned planned = (Reading.Planned) ProgrammeReader.read(YAML);
    Decided decided = new Decided();
    MemberEngine engine =
        new MemberEngine(new Programmes(List.of(planned.programme())), given::get, decided);
    HeapState state = new HeapState();
    for (Event event : events) {
      Now now = new Now(NOON, TUESDAY.timeMillis(), 0);
      engine.accept(state, event, EventCodec.encode(event), now);
    }
    engine.onTime(state, "anna", new Now(NOON + 1, TUESDAY.timeMillis(), 0));
    return decided;
  }

  @Test
  void whoHadTooFewPointsWhenItWasAskedIsNotEligible() {
    assertEquals("NOT_ELIGIBLE", take(Map.of(), TUESDAY, MONDAY).verdictOf("tuesday"));
  }

  @Test
  void inOrderThePointsAreThere() {
    assertEquals("CONSENT", take(Map.of(), MONDAY, TUESDAY).verdictOf("tuesday"));
  }

  @Test
  void aReplayTakesOverANoAsItTakesOverAYes() {
    Decided late = take(Map.of(), TUESDAY, MONDAY);
    Decided replay = take(late.byId, MONDAY, TUESDAY);
    assertEquals("NOT_ELIGIBLE", replay.verdictOf("tuesday"));
    assertEquals(late.suppressed, replay.suppressed);
    Decided prompt = take(Map.of(), MONDAY, TUESDAY);
    Decided other = take(prompt.byId, TUESDAY, MONDAY);
    assertEquals("CONSENT", other.verdictOf("tuesday"));
    assertEquals(prompt.suppressed, other.suppressed);
  }

  /** What was decided and who was not told; the rest is not looked at. */
  private static final class Decided extends Unheard {
    final Map<String, Decision> byId = new HashMap<>();
    final List<String> suppressed = new ArrayList<>();

    String verdictOf(String cause) {
      for (Decision one : byId.values()) {
        if (one.cause().equals(cause)) {
          return one.verdict();
        }
      }
      return "none";
    }

    @Override
    public void decided(Decision decision) {
      byId.put(decision.id(), decision);
    }

    @Override
    public void suppressed(Suppressed one) {
      suppressed.add(one.trigger().id() + " " + one.why());
    }
  }
}
