package io.lojal.cli.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.world.Delivery.Manner;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Calendar;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
  private static final int DAYS = 21;

  /** Three weeks of a small resort, read by most tests. */
  private static List<Delivery> weeks;

  @BeforeAll
  static void liveThreeWeeks() {
    weeks = days(world(400, 7, 0.7), DAYS);
  }

  private static World world(int members, long seed, double rate) {
    return new World(new WorldOptions(members, seed, Calendar.startOf(SATURDAY, ZONE), ZONE, rate));
  }

  private static List<Delivery> days(World world, int days) {
    long end = Calendar.startOf(SATURDAY.plusDays(days), ZONE);
    List<Delivery> deliveries = new ArrayList<>();
    while (world.nextMillis() < end) {
      deliveries.add(world.next());
    }
    return deliveries;
  }

  private static String text(List<Delivery> deliveries) {
    StringBuilder text = new StringBuilder();
    for (Delivery d : deliveries) {
      text.append(d.deliverAtMillis()).append(d.kind()).append(d.manner()).append(d.event());
      text.append(Arrays.toString(d.bytes())).append('\n');
    }
    return text.toString();
  }

  private static <E extends Event> List<E> sent(Class<E> type) {
    List<E> events = new ArrayList<>();
    for (Delivery d : weeks) {
      if (type.isInstance(d.event())
          && (d.manner() == Manner.PROMPT || d.manner() == Manner.LATE)) {
        events.add(type.cast(d.event()));
      }
    }
    return events;
  }

  private static double share(Manner manner) {
    return weeks.stream().filter(d -> d.manner() == manner).count() / (double) weeks.size();
  }

  private static void assertBetween(double least, double most, double actual) {
    assertTrue(actual >= least && actual <= most, actual + " is not " + least + " to " + most);
  }

  private static LocalTime clock(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZONE).toLocalTime();
  }

  @Test
  void theSameSeedDeliversTheSameBytes() {
    assertEquals(text(days(world(80, 42, 1), 9)), text(days(world(80, 42, 1), 9)));
  }

  @Test
  void anotherSeedIsAnotherWorld() {
    assertNotEquals(text(days(world(80, 42, 1), 2)), text(days(world(80, 43, 1), 2)));
  }

  @Test
  void deliveriesComeInOrderOfDelivery() {
    long last = Long.MIN_VALUE;
    for (Delivery d : weeks) {
      assertTrue(d.deliverAtMillis() >= last);
      last = d.deliverAtMillis();
    }
  }

  @Test
  void lateRepeatedChangedAndBrokenOnesAreFewAndThere() {
    assertBetween(0.01, 0.03, share(Manner.LATE));
    assertBetween(0.002, 0.01, share(Manner.REPEATED));
    assertBetween(0.0001, 0.001, share(Manner.CHANGED));
    assertBetween(0.0003, 0.003, share(Manner.BROKEN));
  }

  @Test
  void lateIsMinutesToDays() {
    long longest = 0;
    for (Delivery d : weeks) {
      if (d.manner() == Manner.LATE) {
        long late = d.deliverAtMillis() - d.event().timeMillis();
        assertTrue(late >= 60_000, d.toString());
        longest = d.kind() == EventKind.ACTIVITY ? Math.max(longest, late) : longest;
      } else if (d.manner() == Manner.PROMPT) {
        assertBetween(0, 2_000, d.deliverAtMillis() - d.event().timeMillis());
      }
    }
    assertBetween(24 * 3_600_000L, 72 * 3_600_000L, longest);
  }

  @Test
  void repeatsAreEqualAndChangedOnesAreNot() {
    Map<String, Event> first = new HashMap<>();
    for (Delivery d : weeks) {
      if (d.manner() == Manner.PROMPT || d.manner() == Manner.LATE) {
        assertEquals(null, first.put(d.event().id(), d.event()), "two events of one id");
      } else if (d.manner() == Manner.REPEATED) {
        assertEquals(first.get(d.event().id()), d.event());
      } else if (d.manner() == Manner.CHANGED) {
        Event known = first.get(d.event().id());
        assertEquals(known.envelope(), d.event().envelope());
        assertNotEquals(known, d.event());
      }
    }
  }

  @Test
  void everyKindOfBrokenRecordOccurs() {
    Set<String> kinds = new HashSet<>();
    for (Delivery d : weeks) {
      if (d.manner() == Manner.BROKEN) {
        kinds.add(whatIsWrongWith(d));
      }
    }
    assertEquals(Set.of("noise", "schema", "currency", "quantity", "member", "future"), kinds);
  }

  private static String whatIsWrongWith(Delivery d) {
    if (d.event() == null) {
      return d.bytes()[0] == 0 ? "schema" : "noise";
    }
    if (d.event() instanceof PurchaseRecorded purchase) {
      return purchase.currency().equals("SEK") && purchase.lines().get(0).quantity() < 0
          ? "quantity"
          : "currency";
    }
    if (d.event().member().isEmpty()) {
      return "member";
    }
    assertTrue(d.event().timeMillis() > d.deliverAtMillis() + 48 * 3_600_000L);
    return "future";
  }

  @Test
  void ridesAreWithinOpeningHoursAndOfTheRightHeight() {
    List<ActivityRecorded> rides = sent(ActivityRecorded.class);
    assertFalse(rides.isEmpty());
    for (ActivityRecorded ride : rides) {
      LocalTime time = clock(ride.timeMillis());
      assertFalse(time.isBefore(LocalTime.of(8, 30)) || time.isAfter(LocalTime.of(16, 0)));
      assertBetween(80, 900, ride.measures().get("verticalMetres"));
      assertFalse(ride.place().isEmpty() || ride.attributes().get("lift").isEmpty());
    }
  }

  @Test
  void aSkierWaitsSixMinutesAtLeastBetweenTwoRides() {
    Map<String, Long> last = new HashMap<>();
    List<ActivityRecorded> rides = sent(ActivityRecorded.class);
    rides.sort((a, b) -> Long.compare(a.timeMillis(), b.timeMillis()));
    for (ActivityRecorded ride : rides) {
      Long before = last.put(ride.member(), ride.timeMillis());
      assertTrue(before == null || ride.timeMillis() - before >= 6 * 60_000);
    }
  }

  @Test
  void purchasesHaveACurrencyLinesAndAPrice() {
    for (PurchaseRecorded purchase : sent(PurchaseRecorded.class)) {
      assertEquals("SEK", purchase.currency());
      assertTrue(purchase.totalMinor() > 0);
      LocalTime time = clock(purchase.timeMillis());
      assertFalse(time.isBefore(LocalTime.of(8, 0)) || time.isAfter(LocalTime.of(21, 0)));
      for (Line line : purchase.lines()) {
        assertTrue(line.quantity() > 0);
        assertEquals(line.category().equals("lift-pass"), purchase.credit() != null);
      }
    }
  }

  @Test
  void everyReturnIsOfAPurchaseOrWithoutReceipt() {
    Map<String, PurchaseRecorded> purchases = new HashMap<>();
    sent(PurchaseRecorded.class).forEach(p -> purchases.put(p.id(), p));
    for (ReturnRecorded back : sent(ReturnRecorded.class)) {
      PurchaseRecorded purchase = purchases.get(back.id().substring(1));
      if (purchase == null) {
        // Its receipt is still on the way when the three weeks end.
        assertTrue(clock(back.timeMillis()) != null && isAtTheEnd(back), back.toString());
        continue;
      }
      assertEquals(purchase.member(), back.member());
      assertTrue(back.timeMillis() > purchase.timeMillis());
      assertEquals(back.hasReceipt() ? purchase.id() : "", back.purchaseId());
      assertTrue(back.hasReceipt() || !back.lines().isEmpty());
      assertAtMostWhatWasBought(back, purchase);
    }
  }

  private static boolean isAtTheEnd(Event event) {
    return event.timeMillis() > Calendar.startOf(SATURDAY.plusDays(DAYS - 1), ZONE);
  }

  private static void assertAtMostWhatWasBought(ReturnRecorded back, PurchaseRecorded purchase) {
    for (ReturnedLine line : back.lines()) {
      Line bought =
          purchase.lines().stream().filter(l -> l.sku().equals(line.sku())).findFirst().get();
      assertBetween(1, bought.quantity(), line.quantity());
      assertBetween(0, bought.amountMinor(), line.amountMinor());
    }
  }

  @Test
  void returnsComeInEveryForm() {
    List<ReturnRecorded> returns = sent(ReturnRecorded.class);
    int purchases = sent(PurchaseRecorded.class).size();
    assertBetween(0.005, 0.05, returns.size() / (double) purchases);
    assertTrue(returns.stream().anyMatch(back -> !back.hasReceipt()));
    assertTrue(returns.stream().anyMatch(back -> back.hasReceipt() && back.lines().isEmpty()));
    assertTrue(returns.stream().anyMatch(back -> back.hasReceipt() && !back.lines().isEmpty()));
  }

  @Test
  void someReturnsAreDeliveredBeforeTheirPurchase() {
    Set<String> delivered = new HashSet<>();
    int early = 0;
    for (Delivery d : days(world(2_000, 5, 0.05), 14)) {
      if (d.event() instanceof PurchaseRecorded purchase) {
        delivered.add(purchase.id());
      } else if (d.event() instanceof ReturnRecorded back && back.hasReceipt()) {
        early += delivered.contains(back.purchaseId()) ? 0 : 1;
      }
    }
    assertBetween(1, 15, early);
  }

  @Test
  void everyoneRegistersOnceAndBeforeAnythingElse() {
    Map<String, Long> registered = new HashMap<>();
    int consents = 0;
    int adults = 0;
    for (MemberChanged change : sent(MemberChanged.class)) {
      if (change.registered()) {
        assertEquals(null, registered.put(change.member(), change.timeMillis()));
        LocalDate born = LocalDate.parse(change.birthDate());
        boolean adult = born.isBefore(SATURDAY.minusYears(18));
        boolean consent = change.consents().get("marketing/push");
        adults += adult ? 1 : 0;
        consents += consent ? 1 : 0;
        assertTrue(adult || !consent, "a child may not be written to");
        assertFalse(change.attributes().get("name").isEmpty());
        assertTrue(ZoneId.getAvailableZoneIds().contains(change.zone()));
      }
    }
    assertBetween(0.5, 0.7, consents / (double) adults);
    for (ActivityRecorded ride : sent(ActivityRecorded.class)) {
      assertTrue(registered.get(ride.member()) < ride.timeMillis());
    }
    for (PurchaseRecorded purchase : sent(PurchaseRecorded.class)) {
      assertTrue(registered.get(purchase.member()) < purchase.timeMillis());
    }
  }

  @Test
  void pointsAreMostlyAskedForWhenTheyCanBeSpent() {
    List<RedeemCommanded> commands = sent(RedeemCommanded.class);
    assertFalse(commands.isEmpty());
    for (RedeemCommanded command : commands) {
      assertTrue(List.of("snow", "family").contains(command.wallet()));
      assertTrue(command.points() > 0);
    }
  }

  @Test
  void theRateChangesTheRidesAndNotWhoRides() {
    Set<String> few = new HashSet<>();
    Set<String> many = new HashSet<>();
    int fewRides = rides(days(world(400, 3, 0.25), 1), few);
    int manyRides = rides(days(world(400, 3, 2), 1), many);
    assertEquals(few, many);
    assertTrue(manyRides > 4 * fewRides);
  }

  private static int rides(List<Delivery> deliveries, Set<String> members) {
    int rides = 0;
    for (Delivery d : deliveries) {
      if (d.manner() == Manner.PROMPT && d.event() instanceof ActivityRecorded) {
        members.add(d.event().member());
        rides++;
      }
    }
    return rides;
  }

  @Test
  void theMountainIsEmptyAtNight() {
    World world = world(400, 3, 1);
    long noon = Calendar.startOf(SATURDAY, ZONE) + 12 * 3_600_000L;
    long evening = noon + 6 * 3_600_000L;
    while (world.nextMillis() < noon) {
      world.next();
    }
    assertBetween(50, 400, world.skiers());
    while (world.nextMillis() < evening) {
      world.next();
    }
    assertEquals(0, world.skiers());
  }

  @Test
  void optionsOutsideTheirRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> world(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> world(10, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> world(10, 1, Double.NaN));
  }
}
