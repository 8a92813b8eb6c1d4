package io.lojal.reference;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Leniency;
import io.lojal.member.Plan;
import io.lojal.member.Price;
import io.lojal.member.RedemptionDecided.Taken;
import io.lojal.member.Rules;
import io.lojal.member.WishCommanded.Action;
import io.lojal.member.WishDecided;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Answers to wishes, whatever was asked for and could have been granted. */
final class RandomWishes {
  private final Chance chance;
  private final Plan plan;
  private final List<Event> events;
  private final long nowMillis;

  RandomWishes(Chance chance, Plan plan, List<Event> events, long nowMillis) {
    this.chance = chance;
    this.plan = plan;
    this.events = events;
    this.nowMillis = nowMillis;
  }

  /** Of a streak: most of them of one that sells or offers it. */
  WishDecided ofStreak(Envelope envelope) {
    int place = chance.below(plan.streaks().size());
    Rules.Streak streak = plan.streaks().get(place);
    Action action = chance.one(Action.FREEZE, Action.FREEZE, Action.REPAIR, Action.PAUSE);
    if (streak.leniency().repair() != null && hasLapsed(place)) {
      action = Action.REPAIR;
    }
    boolean accepted = chance.in(90);
    return new WishDecided(
        envelope,
        nowMillis - chance.below(5000),
        action,
        chance.in(97) ? streak.name() : "gone",
        action == Action.PAUSE ? dates() : "",
        accepted,
        accepted ? "" : "NOT_ENOUGH",
        0,
        0,
        accepted ? taken(streak.leniency(), action) : List.of());
  }

  private boolean hasLapsed(int place) {
    StreakInside inside = Reference.of(plan, events, nowMillis).standing().streaks().get(place);
    return inside != null && !inside.lapsed().isEmpty();
  }

  private String dates() {
    LocalDate today = Dates.date(nowMillis, ZoneId.of(chance.one(RandomHistories.ZONES)));
    LocalDate first = today.plusDays(chance.one(0, 0, 0, 1, 2, 7));
    return first + "/" + first.plusDays(chance.one(0, 0, 1, 4, 9));
  }

  /** Lots that are there, or not. */
  private List<Taken> taken(Leniency leniency, Action action) {
    Price price =
        action == Action.FREEZE
            ? leniency.freeze()
            : action == Action.REPAIR && leniency.repair() != null
                ? leniency.repair().price()
                : null;
    if (price == null) {
      return List.of();
    }
    String earn = chance.one(plan.wallets().get(price.wallet()).earns()).name();
    return List.of(
        new Taken(earn + "/" + chance.one("a", "b", "c") + chance.below(9), price.points()));
  }
}
