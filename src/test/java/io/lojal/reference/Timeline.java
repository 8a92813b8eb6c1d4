package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Condition;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Line;
import io.lojal.member.Match;
import io.lojal.member.MemberChanged;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A member's story, told in order of arrival. Times are local in the zone that the teller is in;
 * ids are "p1", "a2", ... by place. What comes of it is asked of the engine, and the reference has
 * to agree.
 */
final class Timeline {
  private static final Match PURCHASE = new Match(EventKind.PURCHASE, "");
  private static final Match RIDE = new Match(EventKind.ACTIVITY, "ride");

  private final ZoneId programmeZone;
  private ZoneId zone;
  private long sequence;
  private final List<Rules.Meter> meters = new ArrayList<>();
  private final List<Rules.Wallet> wallets = new ArrayList<>();
  private final List<Rules.Ladder> ladders = new ArrayList<>();
  private final List<Rules.Streak> streaks = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  Timeline(String zone) {
    this.programmeZone = ZoneId.of(zone);
    this.zone = programmeZone;
  }

  /** One point for every 100 minor units, spendable at once. */
  Timeline withPoints(Period valid) {
    Rules.Earn earn =
        new Rules.Earn("goods", PURCHASE, Condition.ALWAYS, false, 1, 100, Rounding.DOWN);
    wallets.add(new Rules.Wallet("points/p", "p", new Rules.Earn[] {earn}, Period.NONE, valid, 1));
    return this;
  }

  /** Gold at 2 days, black at 4, over the days that were bought. */
  Timeline withLevelsByDay(Window window, Rules.OnReturn onReturn, boolean throughNext) {
    meters.add(
        new Rules.Meter(
            "meters/days",
            PURCHASE,
            Condition.ALWAYS,
            false,
            Rules.Measure.DAYS,
            null,
            window,
            true,
            onReturn));
    Rules.Level[] levels = {
      new Rules.Level("green", 0), new Rules.Level("gold", 2), new Rules.Level("black", 4)
    };
    ladders.add(new Rules.Ladder("tiers/level", "level", 0, levels, throughNext));
    return this;
  }

  /** Told from length 2 on; a freeze for every second period where there are any. */
  Timeline withStreak(Window every, int freezes) {
    streaks.add(
        new Rules.Streak(
            "streaks/rides",
            "rides",
            RIDE,
            Condition.ALWAYS,
            every,
            1,
            new long[] {2, 3, 4},
            freezes == 0 ? 0 : 2,
            freezes,
            0,
            1));
    return this;
  }

  /** From here on, times are local to another zone; the member is not told of. */
  Timeline in(String zone) {
    this.zone = ZoneId.of(zone);
    return this;
  }

  Timeline ride(String at) {
    events.add(new ActivityRecorded(envelope("a", at), "ride", "Åre", Map.of(), Map.of(), null));
    return this;
  }

  Timeline buy(String at, long quantity, long amountMinor) {
    return buy(at, quantity, amountMinor, 0, null);
  }

  Timeline buy(String at, long quantity, long amountMinor, long paidMinor, Credit credit) {
    List<Line> lines = List.of(new Line("pass", "lift", quantity, amountMinor));
    events.add(new PurchaseRecorded(envelope("p", at), "SEK", "Åre", lines, paidMinor, credit));
    return this;
  }

  Timeline book(String at, String from, String to) {
    int fromDay = (int) LocalDate.parse(from).toEpochDay();
    return buy(at, 1, 0, 0, new Credit(fromDay, (int) LocalDate.parse(to).toEpochDay()));
  }

  /** Everything that is left of a purchase. */
  Timeline cancel(String at, String purchase) {
    events.add(new ReturnRecorded(envelope("r", at), purchase, "SEK", List.of()));
    return this;
  }

  Timeline bringBack(String at, String purchase, long quantity) {
    List<ReturnedLine> lines = List.of(new ReturnedLine("pass", quantity, 0));
    events.add(new ReturnRecorded(envelope("r", at), purchase, "SEK", lines));
    return this;
  }

  Timeline move(String at, String to) {
    events.add(new MemberChanged(envelope("m", at), false, to, "", "", Map.of(), null, Map.of()));
    return in(to);
  }

  /** A redemption that was accepted, from the lot of one purchase. */
  Timeline redeem(String at, String purchase, long points) {
    Envelope envelope = envelope("c", at);
    events.add(
        new RedemptionDecided(
            envelope,
            envelope.timeMillis(),
            "p",
            points,
            "coffee",
            true,
            "",
            List.of(new RedemptionDecided.Taken("goods/" + purchase, points))));
    return this;
  }

  /** From here on, events carry another number of their producers. */
  Timeline numbered(long sequence) {
    this.sequence = sequence;
    return this;
  }

  private Envelope envelope(String kind, String at) {
    String id = kind + (events.size() + 1);
    return new Envelope(id, "maja", millis(at), "gate", "mountain", sequence);
  }

  private long millis(String at) {
    return LocalDateTime.parse(at).atZone(zone).toInstant().toEpochMilli();
  }

  /** The engine's standing and news at a local time. */
  Reference.Result at(String time) {
    Plan plan =
        new Plan(
            "trap",
            1,
            Long.MIN_VALUE,
            programmeZone,
            0,
            1,
            meters,
            wallets,
            ladders,
            streaks,
            List.of());
    Reference.Result found = Engine.fold(plan, events, millis(time));
    assertNull(Difference.between(Reference.of(plan, events, millis(time)), found));
    return found;
  }
}
