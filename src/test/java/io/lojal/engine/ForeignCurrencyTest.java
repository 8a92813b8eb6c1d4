package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cents are not counted as if they were öre. */
class ForeignCurrencyTest {
  private static final long DAY = 86_400_000L;

  private final HeapState state = new HeapState();
  private final List<Rejection> rejected = new ArrayList<>();
  private final MemberEngine engine =
      new MemberEngine(
          new Programmes(List.of(shop(1, "", "SEK"), shop(2, "from: 1970-01-03T00:00:00", "EUR"))),
          Facts.NONE,
          new Unheard() {
            @Override
            public void rejected(Rejection rejection, Event event) {
              rejected.add(rejection);
            }
          });

  private static Programme shop(int version, String from, String currency) {
    String yaml =
        """
        programme: shop
        version: %d
        %s
        zone: UTC
        currency: %s
        points:
          p: {earn: {goods: {on: purchase, points: 1 per 1.00}}}
        """;
    return ((Reading.Planned) ProgrammeReader.read(yaml.formatted(version, from, currency)))
        .programme();
  }

  private void arrives(Event event) {
    engine.accept(state, event, EventCodec.encode(event), new Now(0, 3 * DAY, 0));
  }

  private static Event purchase(String id, long timeMillis, String currency) {
    List<Line> lines = List.of(new Line("ski", "ski", 1, 100_00));
    return new PurchaseRecorded(envelope(id, timeMillis), currency, "", lines, 0, null);
  }

  private static Envelope envelope(String id, long timeMillis) {
    return new Envelope(id, "maja", timeMillis, "till", "shop", 0);
  }

  @Test
  void aPurchaseInAnotherCurrencyThanTheVersionsOfItsTimeIsRefused() {
    arrives(purchase("crowns", DAY, "SEK"));
    arrives(purchase("euros", DAY, "EUR"));
    arrives(purchase("euros-later", 2 * DAY, "EUR"));
    arrives(purchase("crowns-later", 2 * DAY, "SEK"));
    assertEquals(
        List.of(
            new Rejection(
                RejectionCode.UNKNOWN_CURRENCY,
                "currency is EUR, and the programme's is SEK",
                "maja",
                "euros"),
            new Rejection(
                RejectionCode.UNKNOWN_CURRENCY,
                "currency is SEK, and the programme's is EUR",
                "maja",
                "crowns-later")),
        rejected);
    assertNull(state.entry("euros"));
  }

  @Test
  void soIsAReturn() {
    arrives(purchase("crowns", DAY, "SEK"));
    arrives(new ReturnRecorded(envelope("back", DAY + 1), "crowns", "EUR", List.of()));
    assertEquals(List.of("back"), rejected.stream().map(Rejection::eventId).toList());
    assertNull(state.entry("back"));
  }
}
