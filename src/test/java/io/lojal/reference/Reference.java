package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Insides.LotInside;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.Outcome;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.Profile;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The semantics a second time, written from {@code docs/semantics.md} alone and as plainly as it
 * can be: no index, no state from one call to the next, everything counted again whenever it is
 * asked for.
 */
final class Reference {
  private final Plan plan;
  private final long untilMillis;
  private final Told told = new Told();
  private final List<Happened> past = new ArrayList<>();
  private Profile profile = Profile.UNKNOWN;
  private final List<NaivePoints> wallets = new ArrayList<>();
  private final List<NaiveTier> tiers = new ArrayList<>();
  private final List<NaiveStreak> streaks = new ArrayList<>();
  private final List<NaiveGoal> goals = new ArrayList<>();

  /** The standing at an instant, and all that came about on the way to it. */
  record Result(ReferenceStanding standing, List<Outcome> outcomes, List<Posting> postings) {}

  private Reference(Plan plan, long untilMillis) {
    this.plan = plan;
    this.untilMillis = untilMillis;
    for (int i = 0; i < plan.wallets().size(); i++) {
      wallets.add(new NaivePoints(plan, i, told));
    }
    for (int i = 0; i < plan.ladders().size(); i++) {
      tiers.add(new NaiveTier(plan, i, told));
    }
    for (int i = 0; i < plan.streaks().size(); i++) {
      streaks.add(new NaiveStreak(plan, i, told));
    }
    for (int i = 0; i < plan.goals().size(); i++) {
      goals.add(new NaiveGoal(plan, i, told));
    }
  }

  /**
   * @param journal in any order, ids unique
   * @param untilMillis the instant; later events have not happened yet
   */
  static Result of(Plan plan, Collection<Event> journal, long untilMillis) {
    Reference reference = new Reference(plan, untilMillis);
    List<Event> events = new ArrayList<>();
    for (Event event : journal) {
      if (event.timeMillis() <= untilMillis) {
        events.add(event);
      }
    }
    events.sort(
        Comparator.comparingLong(Event::timeMillis)
            .thenComparingLong(event -> event.envelope().sequence())
            .thenComparing(Event::kind)
            .thenComparing(Event::id));
    for (Happened happened : NaiveReturns.settle(events, plan.returnsMillis())) {
      reference.passTime(happened.event().timeMillis());
      reference.apply(happened);
    }
    reference.passTime(untilMillis);
    return new Result(reference.standing(), reference.told.outcomes, reference.told.postings);
  }

  /** What lies in one wallet. */
  static List<LotInside> lots(Plan plan, int wallet, Collection<Event> journal, long untilMillis) {
    Plan alone =
        new Plan(
            plan.programme(),
            plan.version(),
            plan.fromMillis(),
            plan.zone(),
            plan.settleMillis(),
            plan.horizonMillis(),
            plan.returnsMillis(),
            List.of(),
            List.of(plan.wallets().get(wallet)),
            List.of(),
            List.of(),
            List.of());
    return of(alone, journal, untilMillis).standing().wallets().get(0).lots();
  }

  private void passTime(long untilMillis) {
    for (Due due = next(); due != null && due.timeMillis() <= untilMillis; due = next()) {
      told.at(due.timeMillis());
      due.action().run();
    }
  }

  private Due next() {
    List<Due> all = new ArrayList<>();
    wallets.forEach(wallet -> all.addAll(wallet.due()));
    streaks.forEach(streak -> all.addAll(streak.due(zone())));
    tiers.forEach(tier -> all.addAll(tier.due(past)));
    return all.isEmpty() ? null : Collections.min(all, Due.ORDER);
  }

  private void apply(Happened happened) {
    Event event = happened.event();
    Event turnedOut = happened.turnedOut();
    told.at(event);
    past.add(happened);
    if (event instanceof MemberChanged) {
      profile = NaiveProfile.of(past);
    }
    if (turnedOut != null) {
      wallets.forEach(wallet -> wallet.earn(turnedOut));
      streaks.forEach(streak -> streak.count(turnedOut, zone()));
    }
    if (event instanceof ReturnRecorded recorded && happened.forward()) {
      wallets.forEach(wallet -> wallet.adjust(recorded));
    }
    if (event instanceof RedemptionDecided fact) {
      wallets.forEach(wallet -> wallet.redeem(fact));
    }
    for (NaiveGoal goal : goals) {
      if (event instanceof MomentReceived moment) {
        goal.hear(moment);
      }
      goal.tell(past);
    }
    tiers.forEach(tier -> tier.climb(event, past));
  }

  private ZoneId zone() {
    return profile.zone() == null ? plan.zone() : profile.zone();
  }

  private ReferenceStanding standing() {
    LocalDate today = Dates.date(untilMillis, plan.zone());
    NaiveMeters meters = new NaiveMeters(plan);
    List<Long> values = new ArrayList<>();
    plan.meters()
        .forEach(
            meter -> values.add(meters.value(meter, Dates.first(meter.window(), today), past)));
    List<Long> shares = new ArrayList<>();
    goals.forEach(goal -> shares.add(goal.share(past)));
    List<StreakInside> kept = new ArrayList<>();
    streaks.forEach(streak -> kept.add(streak.standing()));
    return new ReferenceStanding(
        profile,
        values,
        wallets.stream().map(NaivePoints::standing).toList(),
        tiers.stream().map(NaiveTier::standing).toList(),
        kept,
        shares);
  }
}
