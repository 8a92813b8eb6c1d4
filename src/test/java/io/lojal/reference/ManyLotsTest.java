package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Benefits;
import io.lojal.member.Condition;
import io.lojal.member.Entry;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Fold;
import io.lojal.member.Insides;
import io.lojal.member.Match;
import io.lojal.member.Membership;
import io.lojal.member.Outcomes;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnPolicy;
import io.lojal.member.Reward;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Standing;
import io.lojal.member.StandingCodec;
import io.lojal.member.Times;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trap 29: members who earn a point at a time, for years. */
class ManyLotsTest {
  private static final int RIDES = 100_000;
  private static final long DAY = 86_400_000L;

  @Test
  void aHundredThousandLotsOfOnePointStayFewAndAreSpentAtOnce() {
    Plan plan = plan();
    Standing standing = new Standing(plan);
    Fold fold = new Fold();
    for (int i = 0; i < RIDES; i++) {
      fold.step(plan, standing, Entry.of(ride(i)), Outcomes.NONE);
    }
    assertEquals(RIDES, standing.pointsAvailable(0));
    assertEquals(512, Insides.lots(standing, 0).size());
    assertTrue(StandingCodec.encode(plan, standing).length < 32_000);
    long now = standing.reachedMillis();
    RedeemCommanded command =
        new RedeemCommanded(envelope("spend", now), "p", RIDES, "a season pass");
    RedemptionDecided fact = (RedemptionDecided) Fold.decide(plan, standing, command, now);
    assertTrue(fact.accepted());
    assertEquals(512, fact.taken().size());
    fold.step(plan, standing, Entry.of(fact), Outcomes.NONE);
    assertEquals(0, standing.pointsAvailable(0));
    assertEquals(0, standing.debt(0));
  }

  private static Event ride(int number) {
    return new ActivityRecorded(
        envelope("r" + number, number * DAY / 50), "ride", "Åre", Map.of(), Map.of(), null);
  }

  private static Envelope envelope(String id, long timeMillis) {
    return new Envelope(id, "maja", timeMillis, "gate", "mountain", 0);
  }

  private static Plan plan() {
    Rules.Earn rides =
        new Rules.Earn(
            "rides",
            new Match(EventKind.ACTIVITY, "ride"),
            Condition.ALWAYS,
            false,
            Reward.each(Reward.By.EVENT, 1),
            Times.ONCE,
            Rounding.DOWN,
            Wait.NONE,
            null,
            true);
    Rules.Wallet wallet =
        new Rules.Wallet(
            "points/p",
            "p",
            new Rules.Earn[] {rides},
            Validity.of(new Period(10, Period.Unit.YEARS), Validity.End.DAY, false),
            1,
            true,
            ReturnPolicy.NEGATIVE,
            null,
            30 * DAY);
    return new Plan(
        "lots",
        1,
        Long.MIN_VALUE,
        ZoneOffset.UTC,
        "SEK",
        0,
        DAY,
        DAY,
        Membership.EVERYBODY,
        List.of(),
        List.of(wallet),
        List.of(),
        List.of(),
        List.of(),
        Benefits.NONE);
  }
}
