package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The boosts that a member has chosen: whether one may be, when it begins, and which are on. */
final class Boosts {
  private static final int MOST_DAYS_AHEAD = 366;
  private static final String NOT_ENTITLED = "NOT_ENTITLED";
  private static final String NONE_LEFT = "NONE_LEFT";

  private Boosts() {}

  /**
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static WishDecided decide(Plan plan, Standing standing, WishCommanded wish, long nowMillis) {
    ZoneId zone = standing.profile.zoneOr(plan.zone());
    LocalDate today = Calendar.date(nowMillis, zone);
    LocalDate date = wish.date().isEmpty() ? today : LocalDate.parse(wish.date());
    int place = plan.benefits().occasions().boostOf(wish.name());
    if (place < 0) {
      return WishDecided.of(wish, nowMillis, "UNKNOWN_BOOST", 0, 0);
    }
    Boost boost = plan.benefits().occasions().boosts().get(place);
    long from = Math.max(nowMillis, Calendar.startOf(date, zone));
    long to = boost.endOf(from, date, zone);
    String refusal = to <= nowMillis ? "PAST" : "";
    if (refusal.isEmpty() && date.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      refusal = "TOO_FAR";
    } else if (refusal.isEmpty()) {
      refusal = refusal(plan, standing, place, from, to);
    }
    boolean lacks = refusal.equals(NOT_ENTITLED) || refusal.equals(NONE_LEFT);
    if (lacks && standing.benefits.occasions.saved[place] > 0) {
      return WishDecided.saved(wish, nowMillis, from, to);
    }
    return WishDecided.of(wish, nowMillis, refusal, from, to);
  }

  private static String refusal(Plan plan, Standing standing, int place, long from, long to) {
    Boost boost = plan.benefits().occasions().boosts().get(place);
    int atMost = boost.atMost(standing);
    if (atMost == 0) {
      return NOT_ENTITLED;
    }
    int same = 0;
    for (OccasionsState.Chosen one : standing.benefits.occasions.boosts.get(place)) {
      if (one.earned()) {
        continue;
      }
      if (one.fromMillis() < to && from < one.toMillis()) {
        return "ALREADY_ON";
      }
      same += window(plan, boost, one.fromMillis()) == window(plan, boost, from) ? 1 : 0;
    }
    return same < atMost ? "" : NONE_LEFT;
  }

  private static long window(Plan plan, Boost boost, long millis) {
    return boost.per().indexOf(Calendar.date(millis, plan.zone()));
  }

  /** What a fact says was chosen. */
  static void follow(Frame frame, WishDecided fact) {
    int place = frame.plan.benefits().occasions().boostOf(fact.name());
    if (!fact.accepted() || place < 0) {
      return;
    }
    boolean saved = fact.code().equals(WishDecided.SAVED);
    if (saved) {
      EarnedBoosts.take(frame, place, fact.id());
    }
    add(
        frame,
        place,
        new OccasionsState.Chosen(fact.id(), fact.fromMillis(), fact.toMillis(), false, saved));
  }

  /** One more, which may begin at once. */
  static void add(Frame frame, int place, OccasionsState.Chosen one) {
    Boost boost = frame.plan.benefits().occasions().boosts().get(place);
    List<OccasionsState.Chosen> chosen = frame.standing.benefits.occasions.boosts.get(place);
    chosen.removeIf(other -> isOver(frame, boost, other));
    boolean begins = one.fromMillis() <= frame.nowMillis;
    chosen.add(begins ? one.begun() : one);
    if (begins) {
      tell(frame, boost, one);
    }
  }

  /** Whether neither a wish nor a return can ask for it any more. */
  private static boolean isOver(Frame frame, Boost boost, OccasionsState.Chosen one) {
    long window = window(frame.plan, boost, one.fromMillis());
    boolean counts = !one.earned() && window >= window(frame.plan, boost, frame.nowMillis);
    return !counts && one.toMillis() < frame.nowMillis - frame.plan.returnsMillis();
  }

  /** Those that were chosen for now. */
  static void begin(Frame frame) {
    List<List<OccasionsState.Chosen>> boosts = frame.standing.benefits.occasions.boosts;
    for (int place = 0; place < boosts.size(); place++) {
      Boost boost = frame.plan.benefits().occasions().boosts().get(place);
      boosts
          .get(place)
          .replaceAll(
              one -> {
                if (one.deadline() > frame.nowMillis) {
                  return one;
                }
                tell(frame, boost, one);
                return one.begun();
              });
    }
  }

  private static void tell(Frame frame, Boost boost, OccasionsState.Chosen one) {
    frame.came(
        boost,
        OutcomeKind.BOOST_BEGAN,
        one.id(),
        0,
        0,
        boost.name(),
        frame.nowMillis,
        one.toMillis());
  }

  static boolean isOn(Standing standing, int place, long atMillis) {
    for (OccasionsState.Chosen one : standing.benefits.occasions.boosts.get(place)) {
      if (one.fromMillis() <= atMillis && atMillis < one.toMillis()) {
        return true;
      }
    }
    return false;
  }
}
