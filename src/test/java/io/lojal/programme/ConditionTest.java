package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Entry;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Fold;
import io.lojal.member.Line;
import io.lojal.member.Outcomes;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RuleFailedException;
import io.lojal.member.Rules;
import io.lojal.member.Scope;
import io.lojal.member.Standing;
import io.lojal.member.Standings;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final long NOON = Instant.parse("2026-01-10T11:00:00Z").toEpochMilli();
  private static final String TIERS =
      "tiers:\n  level: {meter: ski-days, levels: {green: 0, blue: 2, red: 5}}\n";

  @Test
  void aThousandConditionsAgreeWithJava() {
    long seed = new Random().nextLong();
    System.out.println("ConditionTest seed " + seed);
    Random random = new Random(seed);
    String[] texts = {
      "event.amount > 500 && member.points.snow >= 100",
      "member.tier.level in ['blue', 'red'] || member.streak.ski_weeks > 6",
      "line.category != 'gift-card' && line.amount * line.quantity >= 1000",
      "event.place == 'Åre' && event.channel != 'web' && event.source.startsWith('till')",
      "member.age >= 18 ? member.registered : member.level.level == 0",
      "'family' in member.groups && member.attributes['club'] == 'IFK'",
      "member.freezes.ski_weeks * 3 - member.share.million_metres % 7 > 0",
      "event.currency == 'SEK' && event.paidWithPoints < event.amount / 2",
      "member.language == 'sv' || member.zone == 'America/New_York'",
      "member.groups.exists(g, g.size() > 4) && line.sku.matches('^s[0-4]$')",
    };
    Rules.Meter[] meters = new Rules.Meter[texts.length];
    Plan plan = null;
    for (int i = 0; i < texts.length; i++) {
      plan = plan("on: purchase, count: days, when: \"" + texts[i] + "\"");
      meters[i] = plan.meters().get(1);
    }
    for (int round = 0; round < 100; round++) {
      int number = random.nextInt(1_000_000);
      Profile profile = profile(number);
      PurchaseRecorded event = purchase(number);
      Line line = event.lines().get(0);
      Standing standing = Standings.of(plan, profile, number);
      for (int i = 0; i < texts.length; i++) {
        assertEquals(
            inJava(i, event, line, standing),
            meters[i].when().test(Standings.scope(plan, standing, event, line)),
            texts[i] + " for " + number);
      }
    }
  }

  /** The same conditions, written by hand. */
  private static boolean inJava(int i, PurchaseRecorded event, Line line, Standing standing) {
    Profile profile = standing.profile();
    return switch (i) {
      case 0 -> event.totalMinor() > 500 && standing.pointsAvailable(0) >= 100;
      case 1 -> standing.level(0) > 0 || standing.streakLength(0) > 6;
      case 2 ->
          !line.category().equals("gift-card") && line.amountMinor() * line.quantity() >= 1000;
      case 3 ->
          event.place().equals("Åre")
              && !event.envelope().channel().equals("web")
              && event.envelope().source().startsWith("till");
      case 4 -> age(profile) >= 18 ? profile.registered() : standing.level(0) == 0;
      case 5 ->
          profile.groups().contains("family") && profile.attributes().get("club").equals("IFK");
      case 6 -> standing.freezes(0) * 3L - standing.share(0) % 7 > 0;
      case 7 ->
          event.currency().equals("SEK") && event.paidWithPointsMinor() < event.totalMinor() / 2;
      case 8 ->
          profile.language().equals("sv")
              || (profile.zone() != null && profile.zone().getId().equals("America/New_York"));
      default ->
          profile.groups().stream().anyMatch(g -> g.length() > 4)
              && line.sku().compareTo("s4") <= 0;
    };
  }

  private static int age(Profile profile) {
    return profile.birthDate().isEmpty()
        ? -1
        : 2026 - Integer.parseInt(profile.birthDate().substring(0, 4)) - 1;
  }

  private static Profile profile(int number) {
    return new Profile(
        number % 2 == 0,
        number % 3 == 0 ? ZoneId.of("America/New_York") : null,
        number % 4 == 0 ? "" : (1950 + number % 70) + "-05-17",
        number % 5 == 0 ? "sv" : "en",
        Map.of(),
        number % 6 < 3 ? List.of("family", "pro") : List.of("pro"),
        Map.of("club", number % 7 < 4 ? "IFK" : "none"));
  }

  private static PurchaseRecorded purchase(int number) {
    Line line =
        new Line(
            "s" + number % 10,
            number % 3 == 0 ? "gift-card" : "goods",
            1 + number % 4,
            number % 1_000);
    String source = number % 5 == 0 ? "web-1" : "till-1";
    return new PurchaseRecorded(
        new Envelope("p", "m", NOON, source, number % 4 == 0 ? "web" : "shop", 0),
        number % 9 == 0 ? "EUR" : "SEK",
        number % 2 == 0 ? "Åre" : "Sälen",
        List.of(line),
        number % 300,
        null);
  }

  private static ActivityRecorded ride(Map<String, Long> measures, Map<String, String> attributes) {
    return new ActivityRecorded(
        new Envelope("r", "m", NOON, "gate", "mountain", 0),
        "lift-ride",
        "Åre",
        measures,
        attributes,
        null);
  }

  /** The example with one more meter, its second. */
  private static Plan plan(String meter) {
    return Examples.planned(
            Examples.with(
                TIERS + "meters:\n  ski-days: {on: ride, count: days}\n  tried: {" + meter + "}\n"))
        .plan();
  }

  private static Scope scope(Plan plan, Event event) {
    return new Scope().at(plan, new Standing(plan), event);
  }

  @Test
  void measuresAndAttributesAreReadAndMayBeAbsent() {
    Plan plan = plan("on: ride, sum: event.verticalMetres * 2, when: event.lift != ''");
    Amount amount = plan.meters().get(1).amount();
    Condition when = plan.meters().get(1).when();
    Event full = ride(Map.of("verticalMetres", 300L), Map.of("lift", "T-bar"));
    Event bare = ride(Map.of(), Map.of());
    assertEquals(600, amount.of(scope(plan, full)));
    assertEquals(0, amount.of(scope(plan, bare)));
    assertTrue(when.test(scope(plan, full)));
    assertEquals(false, when.test(scope(plan, bare)));
  }

  @Test
  void theMeterOfTheEventsOwnWindowIsSeen() {
    Plan plan = plan("on: ride, sum: member.meter.ski_days + 1");
    Standing standing = new Standing(plan);
    Scope scope = new Scope().at(plan, standing, ride(Map.of(), Map.of()));
    assertEquals(standing.meter(plan, 0, NOON) + 1, plan.meters().get(1).amount().of(scope));
  }

  @Test
  void aTextThatAMeterHasNotCountedIsNothing() {
    Plan plan = plan("on: ride, count: events, per: event.place");
    Standing standing = new Standing(plan);
    Fold fold = new Fold();
    ActivityRecorded ride = ride(Map.of(), Map.of());
    fold.step(plan, standing, Entry.of(ride), Outcomes.NONE);
    assertEquals(Map.of(ride.place(), 1L), standing.meterByText(plan, 1, NOON));
    String seen = "member.meter.tried[event.place] == 1 && member.meter.tried['x'] == 0";
    assertTrue(holds(seen, plan, standing, ride));
    assertTrue(holds("member.meter.tried.exists(p, p == event.place)", plan, standing, ride));
    assertTrue(holds("size(member.meter.tried) == 1", plan, standing, ride));
  }

  private static boolean holds(String when, Plan plan, Standing standing, Event event) {
    String yaml =
        Examples.with(
            "meters:\n  first: {on: ride, count: days}\n"
                + "  tried: {on: ride, count: events, per: event.place}\n"
                + "  asked: {on: ride, count: events, when: \""
                + when
                + "\"}\n");
    Condition condition = Examples.planned(yaml).plan().meters().get(2).when();
    return condition.test(new Scope().at(plan, standing, event));
  }

  @Test
  void whatHasNoValueFailsAloudWithTheRulesName() {
    Plan plan = plan("on: ride, sum: 100 / event.verticalMetres");
    Amount amount = plan.meters().get(1).amount();
    Scope none = scope(plan, ride(Map.of("verticalMetres", 0L), Map.of()));
    RuleFailedException failed = assertThrows(RuleFailedException.class, () -> amount.of(none));
    assertTrue(failed.getMessage().startsWith("meters/tried, sum: "), failed.getMessage());
    Plan large = plan("on: ride, sum: event.verticalMetres * 4");
    Scope most = scope(large, ride(Map.of("verticalMetres", Long.MAX_VALUE), Map.of()));
    assertThrows(RuleFailedException.class, () -> large.meters().get(1).amount().of(most));
  }

  @Test
  void anOfferSeesThePlaceWhereTimeBroughtItsMomentAbout() {
    String yaml =
        Examples.with(
            "offers:\n  o: {moment: {streak: ski-weeks, outcome: broken}, when: event.place == ''"
                + " && member.age == -1, consent: a/b, valid: 1h, say: hi}\n");
    var programme = Examples.planned(yaml);
    assertTrue(programme.offers().get(0).when().test(scope(programme.plan(), null)));
  }

  @Test
  void aBirthDateThatIsNoneIsAnUnknownAge() {
    Plan plan = plan("on: ride, sum: member.age");
    Profile odd = new Profile(true, null, "17 May", "", Map.of(), List.of(), Map.of());
    Standing standing = Standings.of(plan, odd, 1);
    Scope scope = new Scope().at(plan, standing, ride(Map.of(), Map.of()));
    assertEquals(-1, plan.meters().get(1).amount().of(scope));
  }

  /** As long as it is planned: the interpreter takes a thousand bytes for each of them. */
  @Test
  void whatProgrammesAskMakesNoGarbage() {
    List<String> conditions =
        List.of(
            "event.verticalMetres >= 3000 && event.verticalMetres < 50000",
            "event.place == 'Åre' || event.lift.startsWith('T')",
            "!(event.lift in ['magic-carpet', 'school']) && event.hour < 9",
            "event.weekday in ['saturday', 'sunday'] ? member.registered : event.hour in [7, 8]",
            "(member.level.level >= 1 || member.points.snow >= 10000) && 'pro' in member.groups",
            "event.verticalMetres * 2 / 3 > [1, 7, 30][member.level.level]",
            "has(member.attributes.club) && member.attributes['club'] == 'IFK'");
    for (String condition : conditions) {
      Plan plan =
          Examples.planned(
                  Examples.with(
                      TIERS
                          + "meters:\n  ski-days: {on: ride, count: days}\n"
                          + "  tried: {on: ride, count: days, when: \""
                          + condition
                          + "\"}\n"))
              .plan();
      Condition when = plan.meters().get(1).when();
      Scope[] scopes = new Scope[16];
      for (int i = 0; i < scopes.length; i++) {
        Event ride = ride(Map.of("verticalMetres", 1_000L * i), Map.of("lift", "T-bar"));
        scopes[i] = new Scope().at(plan, Standings.of(plan, profile(i), i), ride);
      }
      testAll(when, scopes, 100);
      long before = allocated();
      testAll(when, scopes, 10_000);
      assertTrue(allocated() - before < 10_000, condition + ": " + (allocated() - before));
    }
  }

  private static void testAll(Condition condition, Scope[] scopes, int times) {
    for (int i = 0; i < times; i++) {
      condition.test(scopes[i % scopes.length]);
    }
  }

  /** Bytes, by this thread. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void oneConditionServesManyThreads() {
    Plan plan = plan("on: ride, sum: event.verticalMetres + member.points.snow");
    Amount amount = plan.meters().get(1).amount();
    boolean allAgree =
        IntStream.range(0, 20_000)
            .parallel()
            .allMatch(
                i -> {
                  Standing standing = Standings.of(plan, Profile.UNKNOWN, i);
                  Event event = ride(Map.of("verticalMetres", (long) i), Map.of());
                  return amount.of(new Scope().at(plan, standing, event))
                      == i + standing.pointsAvailable(0);
                });
    assertTrue(allAgree);
  }
}
