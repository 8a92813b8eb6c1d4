package io.lojal.reference;

import io.lojal.member.Boost;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Prize;
import io.lojal.member.WishDecided;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All boosts of a member. */
final class NaiveBoosts {
  private final Plan plan;
  private final Told told;
  private final Set<String> begun = new HashSet<>();
  private final List<Earned> earned = new ArrayList<>();
  private final List<Long> saved = new ArrayList<>();

  /** One that came with a badge or a challenge. */
  private record Earned(int place, String id, long fromMillis, long toMillis) {}

  NaiveBoosts(Plan plan, Told told) {
    this.plan = plan;
    this.told = told;
    plan.benefits().occasions().boosts().forEach(boost -> saved.add(0L));
  }

  List<Long> saved() {
    return List.copyOf(saved);
  }

  /** The latest event may be a fact of a boost that begins at once. */
  void follow(List<Happened> past) {
    if (!(past.get(past.size() - 1).event() instanceof WishDecided fact) || !isChosen(fact)) {
      return;
    }
    int place = placeOf(fact);
    if (fact.code().equals("SAVED")) {
      if (saved.get(place) == 0) {
        String rule = "boosts/" + fact.name();
        told.outcome(rule, OutcomeKind.BOOST_CONTESTED, fact.id(), 0, 0, fact.name());
      }
      saved.set(place, Math.max(0, saved.get(place) - 1));
    }
    if (fact.fromMillis() <= told.now()) {
      begin(fact);
    }
  }

  /** One comes with a badge or a challenge. */
  void earn(Prize prize, String id, ZoneId zone) {
    if (prize.begins() == Prize.Begins.SAVED) {
      saved.set(prize.boost(), Math.min(100, saved.get(prize.boost()) + 1));
      return;
    }
    Boost boost = plan.benefits().occasions().boosts().get(prize.boost());
    boolean now = prize.begins() == Prize.Begins.NOW;
    LocalDate day = Dates.date(told.now(), zone).plusDays(now ? 0 : 1);
    long from = now ? told.now() : Dates.start(day, zone);
    long to =
        boost.lastsMillis() == 0 ? Dates.start(day.plusDays(1), zone) : from + boost.lastsMillis();
    Earned one = new Earned(prize.boost(), id, from, to);
    if (from <= told.now()) {
      begin(one);
    } else {
      earned.add(one);
    }
  }

  private void begin(Earned one) {
    earned.remove(one);
    String name = plan.benefits().occasions().boosts().get(one.place()).name();
    told.outcome("boosts/" + name, OutcomeKind.BOOST_BEGAN, one.id(), 0, 0, name, one.toMillis());
  }

  private boolean isChosen(WishDecided fact) {
    return fact.accepted() && placeOf(fact) >= 0;
  }

  private int placeOf(WishDecided fact) {
    List<Boost> boosts = plan.benefits().occasions().boosts();
    for (int i = 0; i < boosts.size(); i++) {
      if (boosts.get(i).name().equals(fact.name())) {
        return i;
      }
    }
    return -1;
  }

  private void begin(WishDecided fact) {
    begun.add(fact.id());
    told.outcome(
        "boosts/" + fact.name(),
        OutcomeKind.BOOST_BEGAN,
        fact.id(),
        0,
        0,
        fact.name(),
        fact.toMillis());
  }

  List<Due> due(List<Happened> past) {
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < past.size(); i++) {
      if (past.get(i).event() instanceof WishDecided fact
          && isChosen(fact)
          && !begun.contains(fact.id())) {
        Due.Turn turn = Due.Turn.BOOST_BEGINS;
        due.add(new Due(fact.fromMillis(), turn, placeOf(fact), i, () -> begin(fact)));
      }
    }
    for (int i = 0; i < earned.size(); i++) {
      Earned one = earned.get(i);
      Due.Turn turn = Due.Turn.BOOST_BEGINS;
      due.add(new Due(one.fromMillis(), turn, one.place(), past.size() + i, () -> begin(one)));
    }
    return due;
  }
}
