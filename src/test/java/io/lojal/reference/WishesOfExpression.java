package io.lojal.reference;

import io.lojal.member.Badge;
import io.lojal.member.Envelope;
import io.lojal.member.Expression;
import io.lojal.member.Plan;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishCommanded.Action;
import io.lojal.member.WishDecided;
import java.util.ArrayList;
import java.util.List;

/** What members may ask for of what others see of them. */
final class WishesOfExpression {
  private static final String GONE = "gone";

  private WishesOfExpression() {}

  /** Wishes that between them have every answer: of names that are there, and that are not. */
  static List<WishCommanded> all(Plan plan) {
    List<WishCommanded> wishes = new ArrayList<>();
    wishes.add(wish(Action.APPEAR, ""));
    wishes.add(wish(Action.HIDE, ""));
    wishes.add(wish(Action.TITLE, ""));
    wishes.add(wish(Action.TITLE, GONE));
    for (Expression.Title title : plan.benefits().feats().expression().titles()) {
      wishes.add(wish(Action.TITLE, title.name()));
    }
    wishes.add(wish(Action.SHOWCASE, ""));
    wishes.add(wish(Action.SHOWCASE, GONE));
    wishes.add(wish(Action.SHOWCASE, "gone gone"));
    List<String> badges = badges(plan);
    for (String badge : badges) {
      wishes.add(wish(Action.SHOWCASE, badge));
      wishes.add(wish(Action.SHOWCASE, " " + badge + "  gone"));
      wishes.add(wish(Action.SHOWCASE, badge + " " + badge));
    }
    wishes.add(wish(Action.SHOWCASE, String.join(" ", badges)));
    return wishes;
  }

  private static List<String> badges(Plan plan) {
    return plan.benefits().feats().badges().stream().map(Badge::name).toList();
  }

  private static WishCommanded wish(Action action, String name) {
    return new WishCommanded(new Envelope("x", "maja", 0, "app", "app", 0), action, name, "");
  }

  /** The command that a fact answers. */
  static WishCommanded asked(WishDecided fact) {
    return new WishCommanded(fact.envelope(), fact.action(), fact.name(), fact.date());
  }

  /** An answer, whatever would have been answered. */
  static WishDecided decided(Chance chance, Plan plan, Envelope envelope) {
    Action action =
        chance.one(Action.SHOWCASE, Action.TITLE, Action.APPEAR, Action.APPEAR, Action.HIDE);
    String name =
        switch (action) {
          case SHOWCASE -> showcase(chance, plan);
          case TITLE -> chance.one("p1", "p1", "p2", GONE, "");
          default -> "";
        };
    boolean accepted = chance.in(90);
    return new WishDecided(
        envelope,
        envelope.timeMillis(),
        action,
        name,
        "",
        accepted,
        accepted ? "" : "NOT_EARNED",
        0,
        0,
        List.of());
  }

  /** Some in any order, now and then one that is in no version. */
  private static String showcase(Chance chance, Plan plan) {
    List<String> rest = new ArrayList<>(badges(plan));
    rest.add(GONE);
    List<String> shown = new ArrayList<>();
    for (long i = chance.below(4); i > 0 && !rest.isEmpty(); i--) {
      shown.add(rest.remove(chance.below(rest.size())));
    }
    return String.join(" ", shown);
  }
}
