package io.lojal.reference;

import io.lojal.member.Envelope;
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
  private final long nowMillis;

  RandomWishes(Chance chance, Plan plan, long nowMillis) {
    this.chance = chance;
    this.plan = plan;
    this.nowMillis = nowMillis;
  }

  /** Of a streak: most of them of one that sells or offers it. */
  WishDecided ofStreak(Envelope envelope) {
    Rules.Streak streak = chance.one(plan.streaks());
    Action action = chance.one(Action.FREEZE, Action.REPAIR, Action.REPAIR, Action.PAUSE);
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
