package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a member wishes for a streak: a freeze, a repair, a pause. */
final class StreakWishes {
  /** The zone may go back by so many dates. */
  private static final int BACK_DAYS = 2;

  private StreakWishes() {}

  /**
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static WishDecided decide(Plan plan, Standing standing, WishCommanded wish, long nowMillis) {
    int place = placeOf(plan, wish.name());
    if (place < 0) {
      return WishDecided.of(wish, nowMillis, "UNKNOWN_STREAK", List.of());
    }
    Rules.Streak streak = plan.streaks[place];
    StreakState state = standing.streaks.of(place);
    if (wish.action() == WishCommanded.Action.PAUSE) {
      Leniency.Pause pause = streak.leniency().pause();
      LocalDate today = Calendar.date(nowMillis, zone(plan, standing, state));
      String refusal =
          pause == null ? "NOT_OFFERED" : Pauses.refusal(pause, state, wish.date(), today);
      return WishDecided.of(wish, nowMillis, refusal, List.of());
    }
    String refusal = refusal(streak, state, wish.action());
    Price price = price(streak, wish.action());
    if (!refusal.isEmpty() || price == null) {
      return WishDecided.of(wish, nowMillis, refusal, List.of());
    }
    if (standing.pointsAvailable(price.wallet()) < price.points()) {
      return WishDecided.of(wish, nowMillis, "NOT_ENOUGH", List.of());
    }
    return WishDecided.of(
        wish, nowMillis, "", Redeeming.choose(standing, price.wallet(), price.points()));
  }

  private static int placeOf(Plan plan, String name) {
    for (int place = 0; place < plan.streaks.length; place++) {
      if (plan.streaks[place].name().equals(name)) {
        return place;
      }
    }
    return -1;
  }

  private static ZoneId zone(Plan plan, Standing standing, StreakState state) {
    return state.zone == null ? standing.profile.zoneOr(plan.zone()) : state.zone;
  }

  /** Why there is none to be had, whatever it costs; or empty. */
  private static String refusal(
      Rules.Streak streak, StreakState state, WishCommanded.Action action) {
    Leniency leniency = streak.leniency();
    if (action == WishCommanded.Action.REPAIR) {
      if (leniency.repair() == null || leniency.repair().comesByItself()) {
        return "NOT_OFFERED";
      }
      return state.lapse == null ? "NOTHING_TO_REPAIR" : "";
    }
    if (leniency.freeze() == null) {
      return "NOT_OFFERED";
    }
    if (state.length == 0) {
      return "NOT_RUNNING";
    }
    return state.freezes < streak.freezesMost() ? "" : "FULL";
  }

  /** Null where it costs nothing, or is not offered. */
  private static Price price(Rules.Streak streak, WishCommanded.Action action) {
    Leniency leniency = streak.leniency();
    if (action == WishCommanded.Action.FREEZE) {
      return leniency.freeze();
    }
    return leniency.repair() == null ? null : leniency.repair().price();
  }

  /** What a fact says was granted: done, if there still is what it was granted for. */
  static void follow(Frame frame, WishDecided fact) {
    int place = placeOf(frame.plan, fact.name());
    if (place < 0 || !fact.accepted()) {
      return;
    }
    Rules.Streak streak = frame.plan.streaks[place];
    StreakState state = frame.standing.streaks.of(place);
    if (fact.action() == WishCommanded.Action.PAUSE) {
      pause(frame, streak, state, fact);
    } else if (refusal(streak, state, fact.action()).isEmpty()) {
      Price price = price(streak, fact.action());
      if (price != null) {
        Redeeming.pay(frame, price.wallet(), fact, streak.rule());
      }
      grant(frame, streak, state, fact);
    }
  }

  private static void grant(Frame frame, Rules.Streak streak, StreakState state, WishDecided fact) {
    if (fact.action() == WishCommanded.Action.REPAIR) {
      Repairs.mend(frame, streak, state);
      return;
    }
    state.freezes++;
    OutcomeKind kind = OutcomeKind.FREEZE_BOUGHT;
    StreakNews.tell(frame, streak, state, kind, fact.id(), state.length, Long.MAX_VALUE);
  }

  private static void pause(Frame frame, Rules.Streak streak, StreakState state, WishDecided fact) {
    Leniency.Pause rule = streak.leniency().pause();
    if (rule == null) {
      return;
    }
    LocalDate today = Calendar.date(frame.nowMillis, Streaks.zone(frame, state));
    Pauses.forget(rule, state, today.minusDays(BACK_DAYS));
    state.pauses.add(Pauses.of(fact.date()));
    Course course = Streaks.course(streak, state);
    LocalDate open = LocalDate.ofEpochDay(state.periodDay);
    if (state.runs() && state.count < streak.needed() && course.isPaused(open)) {
      Streaks.open(frame, streak, state, course.after(open), false, frame.nowMillis);
    }
  }
}
