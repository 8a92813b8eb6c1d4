package io.lojal.job;

import static io.lojal.job.MemberTimeline.only;
import static io.lojal.job.MemberTimeline.play;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.Skier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories of one member, each on heap and RocksDB, with and without a restore everywhere. */
class MemberFunctionTest {
  private static final Skier MAJA = new Skier("maja");

  /** 5 January 2026 is a Monday. */
  private static MemberTimeline threeWeeks(MemberTimeline timeline) {
    return timeline
        .at("2026-01-05T09:00")
        .hears(MAJA.registers("m1", "2026-01-05T08:00"))
        .hears(MAJA.rides("r1", "2026-01-05T08:30", 500))
        .at("2026-01-13T10:00")
        .hears(MAJA.rides("r2", "2026-01-13T09:59", 500))
        .at("2026-01-20T10:00")
        .hears(MAJA.rides("r3", "2026-01-20T09:59", 500));
  }

  @Test
  void aStreakIsToldWeekByWeek() {
    List<String> told = play(MemberFunctionTest::threeWeeks);
    assertEquals(
        List.of(
            "said STREAK_MILESTONE r0: Maja in Åre: 2 weeks in a row!",
            "said STREAK_MILESTONE r0: Maja in Åre: 3 weeks in a row!"),
        only(told, "said"));
    assertEquals(
        List.of("shared 500 #1", "shared 1000 #2", "shared 1500 #3"), only(told, "shared"));
  }

  @Test
  void aMissedWeekIsToldWhenTheGraceHasPassedAndNotBefore() {
    List<String> early = play(timeline -> threeWeeks(timeline).at("2026-02-02T01:59:59"));
    List<String> onTime =
        play(timeline -> threeWeeks(timeline).at("2026-02-02T01:59:59").at("2026-02-02T02:00"));
    String atRisk =
        "said STREAK_AT_RISK r0: 3 weeks, Maja, and this one still lacks a ride. Sunday, first"
            + " chair?";
    String broken =
        "said STREAK_BROKEN r0: 3 weeks in a row, Maja: what a run. The next one starts with one"
            + " ride.";
    assertEquals(2, only(early, "said").size(), "at risk lapsed before time came to it");
    assertEquals(List.of(broken), only(onTime, "said").subList(2, 3));
    List<String> warned = play(timeline -> threeWeeks(timeline).at("2026-01-31T12:00"));
    assertEquals(List.of(atRisk), only(warned, "said").subList(2, 3));
  }

  @Test
  void aLateRideRepairsTheStreak() {
    List<String> told =
        play(
            timeline ->
                threeWeeks(timeline)
                    .at("2026-02-02T09:00")
                    .hears(MAJA.rides("r4", "2026-01-28T11:00", 500))
                    .at("2026-02-02T09:00:01"));
    assertEquals(
        List.of(
            "said STREAK_BROKEN r0: 3 weeks in a row, Maja: what a run. The next one starts with"
                + " one ride.",
            "withdrew STREAK_BROKEN r1: 3 weeks in a row, Maja: what a run. The next one starts"
                + " with one ride.",
            "said FREEZE_EARNED r0: Maja in Åre: week 4, and a freeze earned.",
            "said STREAK_MILESTONE r0: Maja in Åre: 4 weeks in a row!"),
        only(told, "said", "withdrew").subList(2, 6));
  }

  @Test
  void aReturnWithdrawsATierAndItsPoints() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(MAJA.buysPass("p1", "2026-01-05T09:00", "2026-01-10", "2026-01-11"))
                    .hears(MAJA.buysGoods("p2", "2026-01-05T09:00", 200_000))
                    .at("2026-01-06T09:00")
                    .hears(MAJA.returns("t1", "2026-01-06T08:59", "p1"))
                    .hears(MAJA.returns("t2", "2026-01-06T08:59", "p2"))
                    .at("2026-01-06T09:01"));
    assertEquals(
        List.of(
            "said TIER_REACHED r0: Skier, your colour is blue now. See you on steeper slopes!",
            "withdrew TIER_REACHED r1: Skier, your colour is blue now. See you on steeper slopes!"),
        only(told, "said", "withdrew"));
    assertEquals(
        List.of(
            "posted snow/earn/goods/p2 200 ISSUED>PENDING",
            "posted snow/earn/goods/p2#1 200 PENDING>ISSUED"),
        only(told, "posted"));
  }

  @Test
  void aRedemptionIsAnsweredOnce() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(MAJA.buysGoods("p1", "2026-01-05T09:00", 200_000))
                    .at("2026-01-20T09:00")
                    .hears(MAJA.redeems("c1", "2026-01-20T09:00", 150))
                    .hears(MAJA.redeems("c1", "2026-01-20T09:00", 150))
                    .hears(MAJA.redeems("c2", "2026-01-20T09:00", 150))
                    .hears(MAJA.redeems("c1", "2026-01-20T09:00", 151)));
    assertEquals(
        List.of(
            "decided c1 ACCEPTED 150",
            "decided c2 REFUSED NOT_ENOUGH 150",
            "refused CONFLICT c1 from events-0@4"),
        only(told, "decided", "refused"));
  }

  @Test
  void aRepeatDoesNothing() {
    List<String> once = play(MemberFunctionTest::threeWeeks);
    List<String> twice =
        play(
            timeline ->
                threeWeeks(timeline)
                    .hears(MAJA.rides("r1", "2026-01-05T08:30", 500))
                    .hears(MAJA.rides("r3", "2026-01-20T09:59", 500)));
    assertEquals(once, twice);
  }

  @Test
  void otherContentUnderAKnownIdIsRefused() {
    List<String> told =
        play(timeline -> threeWeeks(timeline).hears(MAJA.rides("r1", "2026-01-05T08:30", 501)));
    assertEquals(List.of("refused CONFLICT r1 from events-0@4"), only(told, "refused"));
  }

  @Test
  void anEventFromTheFutureWaitsForItsTime() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(MAJA.rides("r1", "2026-01-05T15:00", 500))
                    .at("2026-01-05T14:59:59")
                    .timers()
                    .at("2026-01-05T15:00"));
    assertEquals(List.of("timers 1", "shared 500 #1"), only(told, "timers", "shared"));
  }

  @Test
  void anEventMoreThanTwoDaysAheadIsRefused() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(MAJA.rides("r1", "2026-01-07T09:00:01", 500))
                    .at("2026-01-09T09:00"));
    assertEquals(List.of("refused TOO_EARLY r1 from events-0@0"), told);
  }

  @Test
  void anEventBeyondTheHorizonIsRefused() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-02-05T09:00")
                    .hears(MAJA.rides("r1", "2026-01-06T08:59", 500))
                    .hears(MAJA.rides("r2", "2026-01-06T09:00", 500)));
    assertEquals(
        List.of("refused TOO_LATE r1 from events-0@0", "shared 500 #1"),
        only(told, "refused", "shared"));
  }

  @Test
  void aReturnWaitsForItsPurchase() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-06T09:00")
                    .hears(MAJA.returns("t1", "2026-01-06T08:59", "p1"))
                    .at("2026-01-06T09:01")
                    .hears(MAJA.buysGoods("p1", "2026-01-05T09:00", 200_000))
                    .at("2026-01-06T09:02"));
    assertEquals(List.of(), only(told, "said", "posted", "refused"));
  }

  @Test
  void aReturnWhosePurchaseNeverComesIsRefusedInTheEnd() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-06T09:00")
                    .hears(MAJA.returns("t1", "2026-01-06T08:59", "p1"))
                    .at("2026-02-05T08:58")
                    .at("2026-02-05T08:59"));
    assertEquals(List.of("refused RETURN_OF_NOTHING t1"), only(told, "refused"));
  }

  @Test
  void aReturnIsRefusedInTheEndAlsoWhereACorrectionComesTogetherWithItsEnd() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-06T09:00")
                    .hears(MAJA.returns("t1", "2026-01-06T08:59", "p1"))
                    .at("2026-02-05T08:58")
                    .hears(MAJA.returns("t2", "2026-02-05T08:57", "p2"))
                    .at("2026-02-05T09:00"));
    assertEquals(List.of("refused RETURN_OF_NOTHING t1"), only(told, "refused"));
  }

  @Test
  void aTimerIsSetOnlyForANearerDeadline() {
    List<String> told =
        play(
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(MAJA.rides("r1", "2026-01-05T09:00", 500))
                    .timers()
                    .hears(MAJA.rides("r2", "2026-01-05T09:00:01", 500))
                    .timers()
                    .hears(MAJA.rides("r3", "2026-01-05T09:00:02", 500))
                    .timers());
    assertEquals(List.of("timers 1", "timers 1", "timers 1"), only(told, "timers"));
  }
}
