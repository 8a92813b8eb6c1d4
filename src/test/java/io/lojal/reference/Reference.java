package io.lojal.reference;

import io.lojal.member.Benefits;
import io.lojal.member.Event;
import io.lojal.member.Insides;
import io.lojal.member.Insides.LotInside;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Outcome;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.Profile;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Scope;
import io.lojal.member.WishDecided;
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

  /** Nothing happens before what has happened. */
  private long nowMillis = Long.MIN_VALUE;

  private final List<NaivePoints> wallets = new ArrayList<>();
  private final NaiveMeters meters;
  private final List<NaiveTier> tiers = new ArrayList<>();
  private final List<NaiveStreak> streaks = new ArrayList<>();
  private final List<NaiveGoal> goals = new ArrayList<>();
  private final NaiveBenefits benefits;

  /** The standing at an instant, and all that came about on the way to it. */
  record Result(ReferenceStanding standing, List<Outcome> outcomes, List<Posting> postings) {}

  private Reference(Plan plan, long untilMillis) {
    this.plan = plan;
    this.untilMillis = untilMillis;
    for (int i = 0; i < plan.wallets().size(); i++) {
      wallets.add(new NaivePoints(plan, i, tiers, told));
    }
    meters = new NaiveMeters(plan, wallets);
    for (int i = 0; i < plan.ladders().size(); i++) {
      tiers.add(new NaiveTier(plan, i, meters, told));
    }
    for (int i = 0; i < plan.streaks().size(); i++) {
      streaks.add(new NaiveStreak(plan, i, wallets, told));
    }
    for (int i = 0; i < plan.goals().size(); i++) {
      goals.add(new NaiveGoal(plan, i, told));
    }
    benefits = new NaiveBenefits(plan, wallets, meters, tiers, told);
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
            plan.currency(),
            plan.settleMillis(),
            plan.horizonMillis(),
            plan.returnsMillis(),
            plan.membership(),
            List.of(),
            List.of(plan.wallets().get(wallet)),
            List.of(),
            List.of(),
            List.of(),
            Benefits.NONE);
    return of(alone, journal, untilMillis).standing().wallets().get(0).lots();
  }

  private void passTime(long untilMillis) {
    Due before = null;
    for (Due due = next(null); due != null && due.timeMillis() <= untilMillis; due = next(before)) {
      before = due;
      nowMillis = due.timeMillis();
      told.at(nowMillis);
      int[] levels = tiers.stream().mapToInt(tier -> tier.level()).toArray();
      due.action().run();
      for (int i = 0; i < levels.length; i++) {
        reckonExpiry(i, levels[i]);
      }
    }
  }

  /** What comes next: of one instant what the pass has yet to come to, else another pass. */
  private Due next(Due before) {
    List<Due> all = new ArrayList<>();
    wallets.forEach(wallet -> all.addAll(wallet.due()));
    all.addAll(benefits.due(past));
    streaks.forEach(streak -> all.addAll(streak.due(zone())));
    tiers.forEach(tier -> all.addAll(tier.due(past)));
    all.replaceAll(due -> due.notBefore(nowMillis));
    List<Due> inPass = all.stream().filter(due -> before != null && due.isAhead(before)).toList();
    if (!inPass.isEmpty()) {
      return Collections.min(inPass, Due.ORDER);
    }
    return all.isEmpty() ? null : Collections.min(all, Due.ORDER);
  }

  private void apply(Happened happened) {
    Event event = happened.event();
    Event turnedOut = happened.turnedOut();
    nowMillis = Math.max(nowMillis, event.timeMillis());
    told.at(event);
    told.quiet(event instanceof OpeningRecorded);
    past.add(happened);
    if (event instanceof MemberChanged || event instanceof OpeningRecorded) {
      profile = NaiveProfile.of(past);
      told.profile(profile);
    }
    benefits.lookAhead(past);
    if (event instanceof ReturnRecorded recorded) {
      NaivePaid paid = new NaivePaid(past, plan.returnsMillis());
      paid.comesBack()
          .forEach(
              (fact, points) -> wallets.forEach(wallet -> wallet.giveBack(recorded, fact, points)));
      wallets.forEach(wallet -> wallet.comesBack(recorded, happened));
    }
    if (event instanceof OpeningRecorded opening) {
      open(opening);
    }
    wallets.forEach(wallet -> wallet.happens(happened));
    wallets.forEach(wallet -> wallet.earn(happened));
    if (event instanceof RedemptionDecided fact) {
      wallets.forEach(wallet -> wallet.redeem(fact));
    }
    if (event instanceof WishDecided fact) {
      streaks.forEach(streak -> streak.follow(fact, zone()));
    }
    benefits.happened(past);
    if (turnedOut != null) {
      streaks.forEach(streak -> streak.count(turnedOut, zone()));
    }
    for (NaiveGoal goal : goals) {
      if (event instanceof MomentReceived moment) {
        goal.hear(moment);
      }
      goal.tell(past);
    }
    meters.count(past);
    for (int i = 0; i < tiers.size(); i++) {
      int before = tiers.get(i).level();
      tiers.get(i).happen(happened, past, profile);
      reckonExpiry(i, before);
    }
    benefits.earn(past);
    passTime(event.timeMillis());
    told.quiet(false);
  }

  private void open(OpeningRecorded opening) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).open(opening, past)) {
        reckonExpiry(i);
      }
    }
    wallets.forEach(wallet -> wallet.owe(opening));
    for (int i = 0; i < opening.lots().size(); i++) {
      int number = i + 1;
      wallets.forEach(wallet -> wallet.bring(opening, opening.lots().get(number - 1), number));
    }
    streaks.forEach(streak -> streak.open(opening, zone()));
  }

  /** Lots whose validity goes by a level that has changed. */
  private void reckonExpiry(int ladder, int before) {
    if (tiers.get(ladder).level() != before) {
      reckonExpiry(ladder);
    }
  }

  private void reckonExpiry(int ladder) {
    for (int w = 0; w < wallets.size(); w++) {
      if (plan.wallets().get(w).valid().ladder() == ladder) {
        wallets.get(w).reckonExpiry();
      }
    }
  }

  private ZoneId zone() {
    return profile.zone() == null ? plan.zone() : profile.zone();
  }

  private ReferenceStanding.Seen seen() {
    List<Integer> levels = new ArrayList<>();
    tiers.forEach(tier -> levels.add(tier.level()));
    List<Long> lengths = new ArrayList<>();
    for (NaiveStreak streak : streaks) {
      StreakInside running = streak.standing();
      lengths.add(running == null ? 0 : running.length());
    }
    List<Long> badges = benefits.badges();
    Scope member = Insides.scope(plan, profile, levels, lengths, badges, untilMillis);
    return NaiveExpression.of(plan, member, badges, past);
  }

  private ReferenceStanding standing() {
    List<Long> shares = new ArrayList<>();
    goals.forEach(goal -> shares.add(goal.share(past)));
    List<StreakInside> kept = new ArrayList<>();
    streaks.forEach(streak -> kept.add(streak.standing()));
    return new ReferenceStanding(
        profile,
        meters.show(untilMillis, past),
        wallets.stream().map(NaivePoints::standing).toList(),
        tiers.stream().map(tier -> tier.standing(untilMillis)).toList(),
        kept,
        shares,
        benefits.standing(past, untilMillis),
        seen());
  }
}
