package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.member.Insides.LotInside;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Posting;
import io.lojal.member.Rules.OnReturn;
import io.lojal.member.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has bitten loyalty programmes before; the numbers are those of the list of traps. */
class TrapsTest {
  private static final String STOCKHOLM = "Europe/Stockholm";
  private static final Window FROM_15_MAY = Window.yearFrom(5, 15);

  /** Trap 1. */
  @Test
  void expiredPointsDoNotPullDownWhatIsLeft() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withPoints(new Period(30, Period.Unit.DAYS))
            .buy("2026-01-05T10:00", 1, 1000)
            .buy("2026-01-20T10:00", 1, 1000)
            .redeem("2026-01-21T10:00", "p1", 4)
            .redeem("2026-02-10T10:00", "p2", 3);
    assertEquals(7, balance(history.at("2026-02-11T00:00")));
    assertEquals(0, balance(history.at("2026-03-01T00:00")));
    assertEquals(6 + 7, posted(history.at("2026-03-01T00:00"), Posting.Account.EXPIRED));
  }

  /** Trap 2. */
  @Test
  void pointsSpentOnGoodsThatComeBackAreOwedAndNettedFromTheNext() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withPoints(null)
            .buy("2026-01-05T10:00", 1, 10_000)
            .redeem("2026-01-06T10:00", "p1", 100)
            .cancel("2026-01-07T10:00", "p1");
    assertEquals(-100, balance(history.at("2026-01-08T10:00")));
    history.buy("2026-01-09T10:00", 1, 13_000);
    assertEquals(30, balance(history.at("2026-01-10T10:00")));
    assertEquals(100, posted(history.at("2026-01-10T10:00"), Posting.Account.REDEEMED));
  }

  /** Trap 3. */
  @Test
  void aReturnOfWhatWasPaidWithPointsTakesOnlyWhatTheMoneyEarned() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withPoints(null)
            .buy("2026-01-05T10:00", 1, 10_000)
            .redeem("2026-01-06T10:00", "p1", 60)
            .buy("2026-01-06T10:01", 1, 8_000, 6_000, null);
    assertEquals(40 + 20, balance(history.at("2026-01-07T00:00")));
    history.cancel("2026-01-08T10:00", "p3");
    assertEquals(40, balance(history.at("2026-01-09T00:00")));
    assertEquals(60, posted(history.at("2026-01-09T00:00"), Posting.Account.REDEEMED));
  }

  /** Trap 4. */
  @Test
  void spendingNeverLowersALevel() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withPoints(null)
            .withLevelsByDay(FROM_15_MAY, OnReturn.WITHDRAW, false)
            .buy("2026-01-05T10:00", 1, 10_000)
            .buy("2026-01-06T10:00", 1, 10_000)
            .redeem("2026-01-07T10:00", "p1", 100)
            .redeem("2026-01-07T10:00", "p2", 100);
    assertEquals(1, level(history.at("2026-05-14T23:59")));
  }

  /** Trap 5. */
  @Test
  void theWeekOfNewYearIsOneWeek() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withStreak(Window.WEEK, 0)
            .ride("2025-12-22T10:00")
            .ride("2025-12-30T10:00")
            .ride("2025-12-31T10:00")
            .ride("2026-01-01T10:00");
    assertEquals(2, length(history.at("2026-01-04T23:59")));
    assertEquals(3, length(history.ride("2026-01-11T23:59").at("2026-01-11T23:59")));
  }

  /** Trap 6. */
  @Test
  void aDayOf23HoursAndOneOf25AreDays() {
    Timeline spring =
        new Timeline(STOCKHOLM)
            .withStreak(Window.DAY, 0)
            .ride("2026-03-28T23:59")
            .ride("2026-03-29T00:00")
            .ride("2026-03-30T23:59");
    assertEquals(3, length(spring.at("2026-03-30T23:59")));
    Timeline autumn =
        new Timeline(STOCKHOLM)
            .withStreak(Window.DAY, 0)
            .ride("2026-10-24T00:00")
            .ride("2026-10-25T23:59")
            .ride("2026-10-26T00:00");
    assertEquals(3, length(autumn.at("2026-10-26T00:00")));
  }

  /** Trap 6. */
  @Test
  void aDayWithoutAMidnightBeginsAnHourLater() {
    Timeline history =
        new Timeline("America/Sao_Paulo")
            .withStreak(Window.DAY, 0)
            .ride("2018-11-03T23:59")
            .ride("2018-11-04T01:00");
    assertEquals(2, length(history.at("2018-11-04T23:59")));
  }

  /** Trap 6. */
  @Test
  void aDateThatNeverWasBreaksNoStreak() {
    Timeline history =
        new Timeline("Pacific/Apia")
            .withStreak(Window.DAY, 0)
            .ride("2011-12-28T12:00")
            .ride("2011-12-29T12:00")
            .ride("2011-12-31T12:00");
    assertEquals(3, length(history.at("2011-12-31T23:59")));
    assertEquals(List.of(), of(OutcomeKind.STREAK_BROKEN, history.at("2011-12-31T23:59")));
  }

  /** Trap 7. */
  @Test
  void aFreezeIsUsedAtTheMembersOwnMidnight() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withStreak(Window.DAY, 1)
            .move("2026-01-01T00:00", "Pacific/Honolulu")
            .ride("2026-01-05T12:00")
            .ride("2026-01-06T12:00");
    assertEquals(1, freezes(history.at("2026-01-07T23:59")));
    assertEquals(0, freezes(history.at("2026-01-08T00:00")));
    assertEquals(3, length(history.ride("2026-01-08T23:59").at("2026-01-08T23:59")));
  }

  /** Trap 8. */
  @Test
  void flyingToAndFroGivesNoDayAndTakesNone() {
    Timeline west =
        new Timeline("Asia/Tokyo")
            .withStreak(Window.DAY, 0)
            .ride("2026-01-05T20:00")
            .move("2026-01-05T21:00", "America/Los_Angeles")
            .ride("2026-01-05T20:00");
    assertEquals(2, length(west.at("2026-01-05T21:00")), "the day in Tokyo was over");
    assertEquals(3, length(west.ride("2026-01-07T12:00").at("2026-01-07T12:00")));
    Timeline east =
        new Timeline("Pacific/Honolulu")
            .withStreak(Window.DAY, 0)
            .ride("2026-01-05T20:00")
            .move("2026-01-05T21:00", "Pacific/Kiritimati")
            .ride("2026-01-07T12:00");
    assertEquals(2, length(east.at("2026-01-07T12:00")), "6 January had no time there");
  }

  /** Trap 9, inside the horizon. */
  @Test
  void aLateRideCountsAsIfItHadBeenOnTime() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withStreak(Window.WEEK, 0)
            .ride("2026-01-05T10:00")
            .ride("2026-01-12T10:00")
            .ride("2026-01-26T10:00");
    assertEquals(1, length(history.at("2026-01-31T10:00")));
    history.ride("2026-01-20T10:00");
    assertEquals(4, length(history.at("2026-01-31T10:00")));
    assertEquals(List.of(), of(OutcomeKind.STREAK_BROKEN, history.at("2026-01-31T10:00")));
  }

  /** Trap 10. */
  @Test
  void aMonthFromTheLastOfJanuaryIsTheLastOfFebruary() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withPoints(new Period(1, Period.Unit.MONTHS))
            .buy("2026-01-31T10:00", 1, 1000);
    assertEquals(10, balance(history.at("2026-02-28T23:59")));
    assertEquals(0, balance(history.at("2026-03-01T00:00")));
  }

  /** Trap 11. */
  @Test
  void whenTheYearTurnsPastDaysGoAndBookedDaysStay() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withLevelsByDay(FROM_15_MAY, OnReturn.WITHDRAW, false)
            .book("2026-05-01T10:00", "2026-05-13", "2026-05-16");
    Reference.Result before = history.at("2026-05-14T23:59");
    assertEquals(1, level(before));
    assertEquals(2, before.standing().meters().get(0));
    Reference.Result after = history.at("2026-05-15T00:00");
    assertEquals(1, level(after), "15 and 16 May are booked");
    assertEquals(List.of(), of(OutcomeKind.TIER_FELL, after));
    Reference.Result next = history.at("2027-05-15T00:00");
    assertEquals(List.of("2027-05-15/green"), of(OutcomeKind.TIER_FELL, next));
  }

  /** Trap 12. */
  @Test
  void aCancelledBookingTakesItsLevelWithIt() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withLevelsByDay(FROM_15_MAY, OnReturn.WITHDRAW, false)
            .book("2026-05-01T10:00", "2026-05-14", "2026-05-17");
    assertEquals(1, level(history.at("2026-05-20T10:00")));
    history.cancel("2026-05-20T11:00", "p1");
    assertEquals(0, level(history.at("2026-05-20T12:00")));
  }

  /** Trap 12, where a cancelled day counts until it is cancelled. */
  @Test
  void aLevelThatWasHeldFallsWhenTheYearTurns() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withLevelsByDay(FROM_15_MAY, OnReturn.FROM_THEN_ON, false)
            .book("2026-05-20T10:00", "2026-12-20", "2026-12-23")
            .cancel("2026-11-01T10:00", "p1");
    Reference.Result held = history.at("2027-05-14T23:59");
    assertEquals(2, level(held));
    assertEquals(0, held.standing().meters().get(0));
    assertEquals(0, level(history.at("2027-05-15T00:00")));
  }

  /** Trap 13. */
  @Test
  void twoPurchasesForOneDateAreOneDay() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withLevelsByDay(FROM_15_MAY, OnReturn.FROM_THEN_ON, false)
            .book("2026-01-05T10:00", "2026-02-01", "2026-02-01")
            .book("2026-01-06T10:00", "2026-02-01", "2026-02-01");
    assertEquals(1, history.at("2026-02-02T10:00").standing().meters().get(0));
    history.cancel("2026-01-07T10:00", "p2");
    assertEquals(1, history.at("2026-02-02T10:00").standing().meters().get(0));
  }

  /** The tills' numbers put the return before the purchase of the same millisecond. */
  @Test
  void aDayTakenBackIsNotADay() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withLevelsByDay(FROM_15_MAY, OnReturn.FROM_THEN_ON, false)
            .numbered(2)
            .book("2026-01-05T10:00", "2026-02-01", "2026-02-04")
            .numbered(1)
            .cancel("2026-01-05T10:00", "p1");
    assertEquals(List.of(), of(OutcomeKind.TIER_REACHED, history.at("2026-02-05T10:00")));
  }

  /** Trap 15, the fold's part. */
  @Test
  void whatHasNotHappenedYetDoesNotCount() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withStreak(Window.DAY, 0)
            .ride("2026-01-05T10:00")
            .ride("2026-01-06T00:00");
    assertEquals(1, length(history.at("2026-01-05T23:59")));
  }

  /** Trap 27. */
  @Test
  void aReturnThatArrivesBeforeItsPurchaseWaits() {
    Timeline history = new Timeline(STOCKHOLM).withPoints(null).cancel("2026-01-06T10:00", "p2");
    assertEquals(0, balance(history.at("2026-01-07T10:00")));
    history.buy("2026-01-05T10:00", 1, 1000);
    assertEquals(0, balance(history.at("2026-01-07T10:00")));
    assertEquals(10, balance(history.at("2026-01-06T09:59")));
  }

  /** Trap 28. */
  @Test
  void aReturnInThreePartsAddsUpToTheWhole() {
    Timeline history = new Timeline(STOCKHOLM).withPoints(null).buy("2026-01-05T10:00", 3, 1_000);
    assertEquals(10, balance(history.at("2026-01-05T10:00")));
    history.bringBack("2026-01-06T10:00", "p1", 1);
    assertEquals(6, balance(history.at("2026-01-06T10:00")), "of 667");
    history.bringBack("2026-01-07T10:00", "p1", 1);
    assertEquals(3, balance(history.at("2026-01-07T10:00")), "of 334");
    history.bringBack("2026-01-08T10:00", "p1", 1);
    assertEquals(0, balance(history.at("2026-01-08T10:00")));
    assertEquals(List.of(), lots(history.at("2026-01-08T10:00")));
  }

  /** Trap 30. */
  @Test
  void whatEndsInSilenceEndsOnTime() {
    Timeline history =
        new Timeline(STOCKHOLM)
            .withStreak(Window.WEEK, 0)
            .withLevelsByDay(FROM_15_MAY, OnReturn.WITHDRAW, true)
            .ride("2026-01-05T10:00")
            .ride("2026-01-12T10:00")
            .book("2026-01-12T10:00", "2026-02-01", "2026-02-04");
    assertEquals(2, length(history.at("2026-01-25T23:59")));
    assertNull(history.at("2026-01-26T00:00").standing().streaks().get(0));
    assertEquals(2, level(history.at("2027-05-14T23:59")), "through the next year");
    assertEquals(
        List.of("2027-05-15/green"), of(OutcomeKind.TIER_FELL, history.at("2028-01-01T00:00")));
  }

  private static long balance(Reference.Result result) {
    long balance = -result.standing().wallets().get(0).debt();
    for (LotInside lot : lots(result)) {
      balance += lot.left();
    }
    return balance;
  }

  private static List<LotInside> lots(Reference.Result result) {
    return result.standing().wallets().get(0).lots();
  }

  private static long posted(Reference.Result result, Posting.Account to) {
    return result.postings().stream()
        .filter(posting -> posting.to() == to)
        .mapToLong(Posting::points)
        .sum();
  }

  private static int level(Reference.Result result) {
    return result.standing().tiers().get(0).level();
  }

  private static long length(Reference.Result result) {
    return result.standing().streaks().get(0).length();
  }

  private static int freezes(Reference.Result result) {
    return result.standing().streaks().get(0).freezes();
  }

  /** The occurrences of one kind. */
  private static List<String> of(OutcomeKind kind, Reference.Result result) {
    return result.outcomes().stream()
        .filter(outcome -> outcome.kind() == kind)
        .map(outcome -> outcome.occurrence())
        .toList();
  }
}
