package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.Programme;
import io.lojal.engine.Programme.Told;
import io.lojal.member.Condition;
import io.lojal.member.EventKind;
import io.lojal.member.Holding;
import io.lojal.member.Match;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Season;
import io.lojal.member.Wait;
import io.lojal.member.Window;
import io.lojal.outreach.Offer;
import io.lojal.outreach.Sentence;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {
  private static final Match RIDE = new Match(EventKind.ACTIVITY, "lift-ride");
  private static final Match PURCHASE = new Match(EventKind.PURCHASE, "");
  private static final long HOUR = 3_600_000;

  private final Programme mountain = Examples.planned(Examples.mountain());
  private final Plan plan = mountain.plan();

  @Test
  void theHeadIsTaken() {
    assertEquals("mountain", plan.programme());
    assertEquals(1, plan.version());
    assertEquals(Long.MIN_VALUE, plan.fromMillis());
    assertEquals(ZoneId.of("Europe/Stockholm"), plan.zone());
    assertEquals(2 * HOUR, plan.settleMillis());
    assertEquals(30 * 24 * HOUR, plan.horizonMillis());
  }

  @Test
  void aVersionHoldsFromATimeInTheProgrammesZone() {
    Plan later = Examples.planned(Examples.with("from: 2025-11-01T00:00:00\n")).plan();
    assertEquals(Instant.parse("2025-10-31T23:00:00Z").toEpochMilli(), later.fromMillis());
  }

  @Test
  void aMeterOfLinesLooksLineByLine() {
    Rules.Meter meter = plan.meters().get(0);
    assertEquals("meters/ski-days", meter.rule());
    assertEquals(List.of(PURCHASE), meter.on());
    assertTrue(meter.byLine());
    assertEquals(Rules.Measure.DAYS, meter.measure());
    assertNull(meter.amount());
    assertEquals(Window.yearFrom(5, 15), meter.window());
    assertTrue(meter.credited());
    assertEquals(Rules.OnReturn.WITHDRAW, meter.onReturn());
  }

  @Test
  void aMeterWithoutConditionCountsAlways() {
    Rules.Meter meter = Examples.planned(Examples.with("")).plan().meters().get(0);
    assertSame(Condition.ALWAYS, meter.when());
    assertFalse(meter.byLine());
    assertFalse(meter.credited());
  }

  @Test
  void pointsGoByMoneyInMinorUnits() {
    Rules.Wallet wallet = plan.wallets().get(0);
    assertEquals("points/snow", wallet.rule());
    assertEquals("snow", wallet.name());
    assertEquals(new Period(36, Period.Unit.MONTHS), wallet.valid().spans()[0].period());
    assertEquals(4_000, wallet.least());
    Rules.Earn earn = wallet.earns()[0];
    assertEquals("goods", earn.name());
    assertEquals(PURCHASE, earn.on());
    assertTrue(earn.byLine());
    assertEquals(Wait.period(new Period(14, Period.Unit.DAYS)), earn.pending());
    assertEquals(10, earn.reward().points());
    assertEquals(100, earn.reward().per());
    assertEquals(Rounding.DOWN, earn.rounding());
  }

  @Test
  void moneyHasTheCurrencysOwnExponent() {
    assertEquals(10, perMinor("JPY", "2 per 10"));
    assertEquals(1_500, perMinor("KWD", "2 per 1.5"));
    assertEquals(1_050, perMinor("SEK", "2 per 10.5"));
  }

  private static long perMinor(String currency, String points) {
    String yaml =
        Examples.with(
            "currency: "
                + currency
                + "\npoints:\n  a: {earn: {b: {on: purchase, points: "
                + points
                + "}}}\n");
    return Examples.planned(yaml).plan().wallets().get(0).earns()[0].reward().per();
  }

  @Test
  void pointsWithoutAWordOnItAreGoodForEver() {
    Rules.Wallet wallet = Examples.planned(Examples.with("")).plan().wallets().get(0);
    assertTrue(wallet.valid().isForever());
    assertEquals(Wait.NONE, wallet.earns()[0].pending());
    assertEquals(1, wallet.least());
  }

  @Test
  void aLadderFindsItsMeterAndLevels() {
    Rules.Ladder ladder = plan.ladders().get(0);
    assertEquals("tiers/level", ladder.rule());
    assertEquals(0, ladder.meter());
    assertEquals(Holding.WINDOW, ladder.holds());
    assertArrayEquals(
        new Rules.Level[] {
          Rules.Level.lowest("green"),
          Rules.Level.of("blue", 0, 2),
          Rules.Level.of("red", 0, 5),
          Rules.Level.of("black", 0, 10)
        },
        ladder.levels());
  }

  @Test
  void aStreakHasItsFreezesAndItsWarning() {
    Rules.Streak streak = plan.streaks().get(0);
    assertEquals("streaks/ski-weeks", streak.rule());
    assertEquals("ski-weeks", streak.name());
    assertEquals(RIDE, streak.on());
    assertEquals(Window.WEEK, streak.every().every());
    assertEquals(new Season(MonthDay.of(11, 1), MonthDay.of(5, 14)), streak.every().season());
    assertEquals(1, streak.needed());
    assertArrayEquals(new long[] {2, 3, 4, 6, 8, 12, 16, 20}, streak.milestones());
    assertEquals(3, streak.freezeEvery());
    assertEquals(2, streak.freezesMost());
    assertEquals(36 * HOUR, streak.riskMillis());
    assertEquals(2, streak.riskFrom());
  }

  @Test
  void aGoalRunsThroughItsLastDay() {
    Rules.Goal goal = plan.goals().get(0);
    assertEquals(RIDE, goal.on());
    assertFalse(goal.byLine());
    assertEquals(Instant.parse("2025-11-30T23:00:00Z").toEpochMilli(), goal.fromMillis());
    assertEquals(Instant.parse("2026-04-30T22:00:00Z").toEpochMilli(), goal.toMillis());
    assertEquals(25_000_000, goal.target());
    assertArrayEquals(new int[] {25, 50, 75, 100}, goal.milestones());
    assertEquals(100, goal.least());
    assertEquals(64, goal.shards());
  }

  @Test
  void anOfferWaitsForItsMoment() {
    Offer offer = mountain.offers().get(0);
    assertEquals("offers/hot-chocolate", offer.rule());
    assertEquals(
        Offer.Moment.of("streaks/ski-weeks", OutcomeKind.STREAK_MILESTONE), offer.moment());
    assertEquals("marketing", offer.purpose());
    assertEquals("push", offer.channel());
    assertEquals(1, offer.perDay());
    assertEquals(3, offer.perWeek());
    assertEquals(1_000, offer.control());
    assertEquals("mountain", offer.salt());
    assertEquals(48 * HOUR, offer.validMillis());
  }

  @Test
  void anOfferWithoutCapsHasNoBound() {
    Programme programme =
        Examples.planned(
            Examples.with(
                "offers:\n  o: {moment: {event: purchase}, consent: a/b, valid: 1h, control: 0.25%,"
                    + " control-draw: mine, say: hi}\n"));
    Offer offer = programme.offers().get(0);
    assertEquals(Offer.Moment.of(PURCHASE), offer.moment());
    assertEquals(0, offer.perDay());
    assertEquals(0, offer.perWeek());
    assertEquals(25, offer.control());
    assertEquals("mine", offer.salt());
  }

  @Test
  void onlyWhatIsNamedIsSaid() {
    Programme programme =
        Examples.planned(
            Examples.with(
                "tiers:\n  l: {meter: ski-days, levels: {a: 0}, say: {reached: '{tier}!'}}\n"));
    assertEquals(
        java.util.Map.of(new Told("tiers/l", OutcomeKind.TIER_REACHED), Sentence.of("{tier}!")),
        programme.says());
  }

  @Test
  void pointsThatLapseAreToldOfAlsoWherePointsAreGoodForEver() {
    Programme programme =
        Examples.planned(
            Examples.with(
                "points:\n  p:\n    earn: {goods: {on: purchase, points: 1}}\n    pending: {until: ride,"
                    + " naming: lift, at-latest: 3d, otherwise: lapse}\n    say: {expired: gone}\n"));
    assertTrue(programme.says().containsKey(new Told("points/p", OutcomeKind.POINTS_EXPIRED)));
  }
}
