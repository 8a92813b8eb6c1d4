package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Boosts that a member has earned: they begin by themselves, or are saved to be chosen. */
final class EarnedBoosts {
  /** How many of a boost are kept, and how many are saved. */
  private static final int MOST = 100;

  private EarnedBoosts() {}

  /**
   * @param id of the boost: what earned it
   */
  static void give(Frame frame, int place, Prize.Begins begins, String id) {
    OccasionsState state = frame.standing.benefits.occasions;
    if (begins == Prize.Begins.SAVED) {
      state.saved[place] = Math.min(MOST, state.saved[place] + 1);
      return;
    }
    Boost boost = frame.plan.benefits().occasions().boosts().get(place);
    ZoneId zone = frame.standing.profile.zoneOr(frame.plan.zone());
    LocalDate date = Calendar.date(frame.nowMillis, zone);
    long from = frame.nowMillis;
    if (begins == Prize.Begins.TOMORROW) {
      date = date.plusDays(1);
      from = Calendar.startOf(date, zone);
    }
    Boosts.add(
        frame,
        place,
        new OccasionsState.Chosen(id, from, boost.endOf(from, date, zone), false, true));
    keep(state.boosts.get(place));
  }

  /** A list has an end: what is over soonest goes. */
  private static void keep(List<OccasionsState.Chosen> all) {
    OccasionsState.Chosen first = null;
    int earned = 0;
    for (OccasionsState.Chosen one : all) {
      earned += one.earned() ? 1 : 0;
      if (one.earned() && (first == null || one.toMillis() < first.toMillis())) {
        first = one;
      }
    }
    if (earned > MOST) {
      all.remove(first);
    }
  }

  /** Takes one that was saved for a boost that is chosen; what it rested on may be gone. */
  static void take(Frame frame, int place, String id) {
    OccasionsState state = frame.standing.benefits.occasions;
    if (state.saved[place] > 0) {
      state.saved[place]--;
      return;
    }
    Boost boost = frame.plan.benefits().occasions().boosts().get(place);
    frame.came(
        boost,
        OutcomeKind.BOOST_CONTESTED,
        id,
        0,
        0,
        boost.name(),
        frame.nowMillis,
        Long.MAX_VALUE);
  }
}
