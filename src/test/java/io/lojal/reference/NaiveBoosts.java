package io.lojal.reference;

import io.lojal.member.Boost;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.WishDecided;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All boosts of a member. */
final class NaiveBoosts {
  private final Plan plan;
  private final Told told;
  private final Set<String> begun = new HashSet<>();

  NaiveBoosts(Plan plan, Told told) {
    this.plan = plan;
    this.told = told;
  }

  /** The latest event may be a fact of a boost that begins at once. */
  void follow(List<Happened> past) {
    if (past.get(past.size() - 1).event() instanceof WishDecided fact
        && isChosen(fact)
        && fact.fromMillis() <= told.now()) {
      begin(fact);
    }
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
    return due;
  }
}
