package io.lojal.reference;

import io.lojal.member.Ahead;
import io.lojal.member.Entry;
import io.lojal.member.Event;
import io.lojal.member.Expressions;
import io.lojal.member.Fold;
import io.lojal.member.Insides;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Insides.VoucherInside;
import io.lojal.member.Outcome;
import io.lojal.member.Outcomes;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.Standing;
import io.lojal.member.StandingCodec;
import io.lojal.member.Turnout;
import io.lojal.member.WishCommanded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The engine's fold of a journal, in the words of the reference. */
final class Engine implements Outcomes {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Posting> postings = new ArrayList<>();

  private Engine() {}

  static Reference.Result fold(Plan plan, Collection<Event> journal, long untilMillis) {
    return fold(plan, journal, untilMillis, false);
  }

  /** The same with the standing written and read again before every event. */
  static Reference.Result foldThroughBytes(Plan plan, Collection<Event> journal, long untilMillis) {
    return fold(plan, journal, untilMillis, true);
  }

  private static Reference.Result fold(
      Plan plan, Collection<Event> journal, long untilMillis, boolean throughBytes) {
    List<Event> events =
        new ArrayList<>(journal.stream().filter(e -> e.timeMillis() <= untilMillis).toList());
    events.sort(Comparator.comparing(Event::position));
    Engine engine = new Engine();
    Fold fold = new Fold();
    Standing standing = new Standing(plan);
    for (Entry entry : Turnout.of(events, at -> plan.returnsMillis()).entries()) {
      if (throughBytes) {
        standing = StandingCodec.decode(plan, StandingCodec.encode(plan, standing));
      }
      fold.step(plan, standing, entry, engine);
    }
    fold.advance(plan, standing, untilMillis, engine);
    return new Reference.Result(
        view(plan, standing, untilMillis), engine.outcomes, engine.postings);
  }

  static ReferenceStanding view(Plan plan, Standing standing, long atMillis) {
    List<Map<String, Long>> meters = new ArrayList<>();
    for (int i = 0; i < plan.meters().size(); i++) {
      meters.add(
          plan.meters().get(i).isByText()
              ? standing.meterByText(plan, i, atMillis)
              : Map.of("", standing.meter(plan, i, atMillis)));
    }
    List<ReferenceStanding.Wallet> wallets = new ArrayList<>();
    for (int i = 0; i < plan.wallets().size(); i++) {
      wallets.add(new ReferenceStanding.Wallet(Insides.lots(standing, i), standing.debt(i)));
    }
    List<ReferenceStanding.Tier> tiers = new ArrayList<>();
    for (int i = 0; i < plan.ladders().size(); i++) {
      tiers.add(tier(plan, standing, i, atMillis));
    }
    List<StreakInside> streaks = new ArrayList<>();
    for (int i = 0; i < plan.streaks().size(); i++) {
      streaks.add(Insides.streak(standing, i));
    }
    List<Long> shares = new ArrayList<>();
    for (int i = 0; i < plan.goals().size(); i++) {
      shares.add(standing.share(i));
    }
    return new ReferenceStanding(
        standing.profile(),
        meters,
        wallets,
        tiers,
        streaks,
        shares,
        benefits(plan, standing, atMillis),
        seen(plan, standing, atMillis));
  }

  private static ReferenceStanding.Seen seen(Plan plan, Standing standing, long atMillis) {
    standing.reach(atMillis);
    Map<String, String> answers = new TreeMap<>();
    for (WishCommanded wish : WishesOfExpression.all(plan)) {
      answers.put(wish.action() + " " + wish.name(), Insides.answer(plan, standing, wish));
    }
    return new ReferenceStanding.Seen(
        Expressions.isSeen(plan, standing),
        Expressions.title(plan, standing),
        Expressions.showcase(plan, standing),
        answers);
  }

  private static ReferenceStanding.Tier tier(
      Plan plan, Standing standing, int ladder, long atMillis) {
    Map<String, LocalDate> floors = new TreeMap<>();
    Insides.floors(standing, ladder)
        .forEach(
            (floor, end) ->
                floors.put(
                    floor, end == Long.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(end)));
    return new ReferenceStanding.Tier(
        standing.level(ladder),
        Insides.own(standing, ladder),
        Insides.tierWindow(plan, standing, ladder),
        Insides.lifetime(standing, ladder),
        floors,
        Ahead.missing(plan, standing, ladder, atMillis),
        Ahead.until(plan, standing, ladder),
        Ahead.expected(plan, standing, ladder, atMillis));
  }

  private static ReferenceStanding.Benefits benefits(Plan plan, Standing standing, long atMillis) {
    List<Long> stamps = new ArrayList<>();
    List<Long> filled = new ArrayList<>();
    for (int i = 0; i < plan.benefits().cards().size(); i++) {
      stamps.add((long) standing.stamps(i));
      filled.add(Insides.cardsFilled(standing, i));
    }
    List<List<VoucherInside>> vouchers = new ArrayList<>();
    for (int i = 0; i < plan.benefits().vouchers().size(); i++) {
      vouchers.add(Insides.vouchers(plan, standing, i));
    }
    List<Long> paid = new ArrayList<>();
    for (int i = 0; i < plan.benefits().steps().size(); i++) {
      paid.add(Insides.paid(standing, i));
    }
    List<Long> badges = new ArrayList<>();
    for (int i = 0; i < plan.benefits().feats().badges().size(); i++) {
      badges.add(standing.badge(i));
    }
    List<Long> challenges = new ArrayList<>();
    for (int i = 0; i < plan.benefits().feats().challenges().size(); i++) {
      challenges.add(standing.challenge(plan, i, atMillis));
    }
    List<Long> saved = new ArrayList<>();
    for (int i = 0; i < plan.benefits().occasions().boosts().size(); i++) {
      saved.add(standing.boostsSaved(i));
    }
    List<String> thanked = new ArrayList<>();
    for (int i = 0; i < plan.benefits().between().referrals().size(); i++) {
      thanked.add(standing.referredBy(i));
    }
    return new ReferenceStanding.Benefits(
        stamps, filled, vouchers, paid, badges, challenges, saved, thanked);
  }

  @Override
  public void came(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void posted(Posting posting) {
    postings.add(posting);
  }
}
