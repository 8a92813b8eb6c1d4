package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.Skier;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.WishCommanded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What producers may send and versions may change, and what must not end a task that takes it. */
class ExtremesTest {
  private static final long DAY = 86_400_000;
  private static final long NOON = 1_767_610_800_000L;
  private static final long MOST = 1_000_000_000_000_000L;
  private static final String HEAD =
      """
      programme: club
      version: %d
      %s
      zone: Europe/Stockholm
      currency: SEK
      horizon: 30d
      returns-within: 2d
      events:
        ride: {activity: ride}
      """;

  /** One member under some versions; time stands where it was moved to. */
  private static final class One {
    final HeapState state = new HeapState();
    final List<Rejection> refused = new ArrayList<>();
    final List<Decision> decided = new ArrayList<>();
    final MemberEngine engine;
    private long timer = Long.MAX_VALUE;
    private long watermark = NOON - DAY;

    One(Programme... versions) {
      engine =
          new MemberEngine(
              new Programmes(List.of(versions)),
              Facts.NONE,
              new Unheard() {
                @Override
                public void rejected(Rejection rejection, Event event) {
                  refused.add(rejection);
                }

                @Override
                public void decided(Decision decision) {
                  decided.add(decision);
                }
              });
    }

    void arrives(Event event) {
      timer = Math.min(timer, engine.accept(state, event, EventCodec.encode(event), now()));
    }

    void timeMoves(long millis) {
      watermark = millis;
      while (timer <= watermark) {
        timer = Long.MAX_VALUE;
        timer = engine.onTime(state, "maja", now());
      }
    }

    private Now now() {
      return new Now(watermark, watermark + DAY, DAY);
    }

    MemberView view() {
      return engine.view(state, "maja", watermark);
    }
  }

  private static Programme programme(String rules) {
    return programme(1, "", rules);
  }

  private static Programme programme(int version, String from, String rules) {
    String yaml = HEAD.formatted(version, from) + rules;
    return ((Reading.Planned) ProgrammeReader.read(yaml)).programme();
  }

  private static Envelope envelope(String id, long timeMillis) {
    return new Envelope(id, "maja", timeMillis, "till", "shop", 0);
  }

  private static Event purchase(String id, long timeMillis, long quantity, long amount) {
    List<Line> lines = List.of(new Line("wax", "wax", quantity, amount));
    return new PurchaseRecorded(envelope(id, timeMillis), "SEK", "", lines, 0, null);
  }

  private static Event ride(String id, long timeMillis) {
    return new ActivityRecorded(envelope(id, timeMillis), "ride", "", Map.of(), Map.of(), null);
  }

  private static String levels(String levels) {
    return "meters:\n  rides: {on: ride, count: events}\n"
        + "tiers:\n  level: {meter: rides, levels: {%s}, holds: forever}\n".formatted(levels);
  }

  /** The level held after four rides under one ladder, and another version's beginning. */
  private static String levelUnder(String later) {
    One maja =
        new One(
            programme(levels("green: 0, silver: 2, gold: 3, black: 4")),
            programme(2, "from: 2026-02-01T00:00:00", levels(later)));
    for (int i = 0; i < 4; i++) {
      maja.arrives(ride("ride" + i, NOON + i));
    }
    maja.timeMoves(NOON + 50 * DAY);
    maja.arrives(ride("later", NOON + 50 * DAY));
    return maja.view().tiers().get("level");
  }

  @Test
  void aLevelKeepsItsNameFromVersionToVersion() {
    assertEquals("black", levelUnder("green: 0, silver: 20, gold: 30, black: 40"));
    assertEquals("black", levelUnder("green: 0, blue: 10, silver: 20, gold: 30, black: 40"));
  }

  @Test
  void whoHeldALevelThatIsNoMoreHoldsTheHighestBelowIt() {
    assertEquals("gold", levelUnder("green: 0, silver: 20, gold: 30"));
    assertEquals("silver", levelUnder("start: 0, silver: 20, top: 30"));
    assertEquals("start", levelUnder("start: 0, top: 30"));
  }

  @Test
  void aVersionThatTakesThePlaceOfOneMayHaveFewerLevels() {
    Programme four = programme(levels("green: 0, silver: 2, gold: 3, black: 4"));
    One maja = new One(four);
    for (int i = 0; i < 4; i++) {
      maja.arrives(ride("ride" + i, NOON + i));
    }
    Programme two = programme(levels("green: 0, silver: 20"));
    maja.engine.programmes(new Programmes(List.of(four)).with(two));
    maja.arrives(ride("later", NOON + 5));
    assertEquals("silver", maja.view().tiers().get("level"));
  }

  @Test
  void aPayoutInStepsThatWouldBeReadAsOneByBandsIsNoVersion() {
    String vouchers = "vouchers: {check: {valid: 1y}}\n";
    String steps =
        "points: {p: {earn: {all: {on: purchase, points: 1 per 1.00}}}}\n"
            + "payouts: {pay: {points: p, every: 100, gives: [check]}}\n";
    String bands =
        "meters: {spend: {on: purchase, sum: line.amount, window: month}}\n"
            + "payouts: {pay: {meter: spend, bands: {500.00: check}}}\n";
    assertEquals(
        "payouts/pay would be read from what is kept of another kind of rule: rename it",
        new Programmes(List.of(programme(vouchers + steps)))
            .objection(programme(2, "", vouchers + bands)));
  }

  @Test
  void anAmountBeyondAllReasonGivesVouchersAThousandAtATime() {
    for (String take : List.of("step", "all")) {
      One maja =
          new One(
              programme(
                  "points: {p: {earn: {all: {on: purchase, points: 1 per 10.00}}}}\n"
                      + "payouts: {pay: {points: p, every: 200, take: %s, gives: [check]}}\n"
                          .formatted(take)
                      + "vouchers: {check: {valid: 1y}}\n"));
      maja.arrives(purchase("scanned", NOON, 1, MOST));
      assertEquals(MOST / 1_000 - 1_000 * 200, maja.view().points().get("p"), take);
      maja.arrives(ride("next", NOON + 1));
      assertEquals(MOST / 1_000 - 2_000 * 200, maja.view().points().get("p"), take);
    }
  }

  @Test
  void aReturnOfMoreThanCanBeCountedTakesWhatIsLeft() {
    String rules = "points: {p: {earn: {wax: {on: purchase, points: 5 per item}}}}\n";
    for (int lines : new int[] {1, 2_000, 10_000}) {
      One maja = new One(programme(rules));
      maja.arrives(purchase("old", NOON, 3, 100));
      maja.timeMoves(NOON + 5 * DAY);
      List<ReturnedLine> back = Collections.nCopies(lines, new ReturnedLine("wax", MOST, 100));
      maja.arrives(new ReturnRecorded(envelope("back", NOON + 5 * DAY), "old", "SEK", back));
      maja.timeMoves(NOON + 6 * DAY);
      assertEquals(0L, maja.view().points().get("p"), lines + " lines");
    }
  }

  @Test
  void ofTwoCommandsForOneInstantTheSecondOneHolds() {
    One maja = new One(programme("badges: {first: {on: ride}}\nexpression: {showcase: 1}\n"));
    maja.arrives(
        new MemberChanged(
            envelope("joined", NOON), true, "", "1990-01-01", "", Map.of(), null, Map.of()));
    maja.arrives(ride("ride", NOON + 10_000));
    maja.arrives(wish("f9", WishCommanded.Action.APPEAR));
    assertNotNull(maja.engine.profile(maja.state, "maja", NOON + 20_000));
    maja.arrives(wish("1a", WishCommanded.Action.HIDE));
    maja.timeMoves(NOON + 20_000);
    assertNull(maja.engine.profile(maja.state, "maja", NOON + 20_000));
  }

  /** From a phone that was offline: before what the member did last. */
  private static Event wish(String id, WishCommanded.Action action) {
    return new WishCommanded(envelope(id, NOON + 5_000), action, "", "");
  }

  @Test
  void aVoucherThatIsUsedAndComesBackAtOneInstantIsThere() {
    One maja =
        new One(
            programme(
                "vouchers: {cake: {valid: 1y, reactivated-at-most: 1}}\n"
                    + "stamps: {card: {on: purchase, stamps: 2, card: 2, gives: cake}}\n"));
    maja.arrives(purchase("bought", NOON, 1, 100));
    String cake = "cake/stamps/card/1";
    maja.arrives(new VoucherCommanded(envelope("z", NOON), VoucherCommanded.Action.USE, cake));
    maja.arrives(
        new VoucherCommanded(envelope("a", NOON), VoucherCommanded.Action.REACTIVATE, cake));
    maja.timeMoves(NOON + 1_000);
    assertEquals(
        Set.of("z ACCEPTED", "a ACCEPTED"),
        Set.copyOf(maja.decided.stream().map(one -> one.id() + " " + one.verdict()).toList()));
    assertEquals(1L, maja.view().vouchers().get("cake"));
  }

  @Test
  void aReturnOfMoreThanWasBoughtIsRefusedInEitherOrder() {
    Event bought = purchase("bought", NOON, 3, 300);
    Event back =
        new ReturnRecorded(
            envelope("back", NOON + 1), "bought", "SEK", List.of(new ReturnedLine("wax", 5, 500)));
    assertRefusedInEitherOrder(bought, back);
  }

  @Test
  void aReturnFromBeforeItsPurchaseIsRefusedInEitherOrder() {
    Event bought = purchase("bought", NOON + 1, 3, 300);
    Event back = new ReturnRecorded(envelope("back", NOON), "bought", "SEK", List.of());
    assertRefusedInEitherOrder(bought, back);
  }

  private static void assertRefusedInEitherOrder(Event bought, Event back) {
    for (List<Event> order : List.of(List.of(bought, back), List.of(back, bought))) {
      One maja = new One(programme(""));
      maja.arrives(order.get(0));
      maja.timeMoves(NOON + DAY);
      maja.arrives(order.get(1));
      maja.timeMoves(NOON + 40 * DAY);
      assertEquals(
          List.of(RejectionCode.RETURN_OF_NOTHING + " back"),
          maja.refused.stream().map(one -> one.code() + " " + one.eventId()).toList());
    }
  }

  @Test
  void aProfileDoesNotGrowForEver() {
    One maja = new One(programme(""));
    for (int i = 0; i < 101; i++) {
      maja.arrives(attribute(NOON + i, "visited-" + i, "yes"));
    }
    assertEquals(
        List.of("the member would have 101 attributes, not 100 at the most"),
        maja.refused.stream().map(Rejection::detail).toList());
    maja.arrives(attribute(NOON + 201, "visited-7", "no"));
    maja.arrives(attribute(NOON + 202, "visited-8", ""));
    maja.arrives(attribute(NOON + 203, "another", "yes"));
    assertEquals(1, maja.refused.size());
    assertEquals(100, maja.view().attributes().size());
  }

  private static Event attribute(long timeMillis, String name, String value) {
    return Skier.says(envelope("at" + timeMillis, timeMillis), name, value);
  }
}
