package io.lojal.member;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What members show of themselves: what they may, what they wish, and what is to be seen. */
public final class Expressions {
  private static final String NOT_EARNED = "NOT_EARNED";

  private Expressions() {}

  /**
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static WishDecided decide(Plan plan, Standing standing, WishCommanded wish, long nowMillis) {
    // Nothing is due any more up to now, and the fact will stand there.
    standing.reach(nowMillis);
    return WishDecided.of(wish, nowMillis, refusal(plan, standing, wish), 0, 0);
  }

  private static String refusal(Plan plan, Standing standing, WishCommanded wish) {
    if (wish.action() == WishCommanded.Action.HIDE) {
      return "";
    }
    Expression expression = plan.benefits().feats().expression();
    if (expression == Expression.NONE) {
      return "NOT_OFFERED";
    }
    return switch (wish.action()) {
      case SHOWCASE -> refusalOfShowcase(plan, standing, ExpressionState.badges(wish.name()));
      case TITLE -> refusalOfTitle(plan, standing, wish.name());
      default -> holds(plan, standing, expression.visible()) ? "" : "NOT_ALLOWED";
    };
  }

  private static String refusalOfShowcase(Plan plan, Standing standing, List<String> badges) {
    if (badges.size() > plan.benefits().feats().expression().places()) {
      return "TOO_MANY";
    }
    if (new HashSet<>(badges).size() < badges.size()) {
      return "TWICE";
    }
    for (String badge : badges) {
      if (plan.benefits().feats().badgeOf(badge) < 0) {
        return "UNKNOWN_BADGE";
      }
    }
    return earned(plan, standing, badges).size() < badges.size() ? NOT_EARNED : "";
  }

  private static String refusalOfTitle(Plan plan, Standing standing, String name) {
    if (name.isEmpty()) {
      return "";
    }
    Expression.Title title = plan.benefits().feats().expression().title(name);
    if (title == null) {
      return "UNKNOWN_TITLE";
    }
    try {
      return title.when().test(new Scope().at(plan, standing, null)) ? "" : NOT_EARNED;
    } catch (RuleFailedException failure) {
      return RejectionCode.RULE_FAILED.name();
    }
  }

  /** What a fact says is wished from now on. */
  static void follow(Frame frame, WishDecided fact) {
    if (!fact.accepted()) {
      return;
    }
    ExpressionState state = frame.standing.expression;
    switch (fact.action()) {
      case SHOWCASE -> state.showcase = ExpressionState.badges(fact.name());
      case TITLE -> state.title = fact.name();
      case APPEAR -> state.appears = true;
      case HIDE -> state.appears = false;
      default -> throw new IllegalArgumentException(fact.toString());
    }
  }

  /** Whether others may see a member: who does not wish it is not seen, whatever the programme. */
  public static boolean isSeen(Plan plan, Standing standing) {
    return standing.expression.appears
        && holds(plan, standing, plan.membership().when())
        && holds(plan, standing, plan.benefits().feats().expression().visible());
  }

  /** The title to be seen; empty for none. */
  public static String title(Plan plan, Standing standing) {
    Expression.Title title = plan.benefits().feats().expression().title(standing.expression.title);
    return title != null && holds(plan, standing, title.when()) ? title.name() : "";
  }

  /** The badges to be seen, in the order that the member gave them. */
  public static List<String> showcase(Plan plan, Standing standing) {
    return earned(plan, standing, standing.expression.showcase);
  }

  private static List<String> earned(Plan plan, Standing standing, List<String> badges) {
    List<String> earned = new ArrayList<>();
    for (String badge : badges) {
      int place = plan.benefits().feats().badgeOf(badge);
      if (place >= 0 && standing.badge(place) > 0) {
        earned.add(badge);
      }
    }
    return earned;
  }

  private static boolean holds(Plan plan, Standing standing, Condition condition) {
    try {
      return condition.test(new Scope().at(plan, standing, null));
    } catch (RuleFailedException failure) {
      return false;
    }
  }
}
