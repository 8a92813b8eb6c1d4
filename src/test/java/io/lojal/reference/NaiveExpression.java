package io.lojal.reference;

import io.lojal.member.Badge;
import io.lojal.member.Condition;
import io.lojal.member.Expression;
import io.lojal.member.Plan;
import io.lojal.member.RuleFailedException;
import io.lojal.member.Scope;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishCommanded.Action;
import io.lojal.member.WishDecided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What others see of a member after a history, and what wishes about it would be answered. */
final class NaiveExpression {
  private final Plan plan;
  private final Expression expression;
  private final Scope member;
  private final List<Long> badges;

  private NaiveExpression(Plan plan, Scope member, List<Long> badges) {
    this.plan = plan;
    this.expression = plan.benefits().feats().expression();
    this.member = member;
    this.badges = badges;
  }

  /**
   * @param member as of the instant, for conditions
   * @param badges how often each was earned
   */
  static ReferenceStanding.Seen of(
      Plan plan, Scope member, List<Long> badges, List<Happened> past) {
    NaiveExpression naive = new NaiveExpression(plan, member, badges);
    Map<String, String> answers = new TreeMap<>();
    for (WishCommanded wish : WishesOfExpression.all(plan)) {
      answers.put(wish.action() + " " + wish.name(), naive.answer(wish));
    }
    return new ReferenceStanding.Seen(
        naive.isSeen(past), naive.title(past), naive.showcase(past), answers);
  }

  /** What the member asked for last, and was granted; null where nothing was. */
  private static WishDecided last(List<Happened> past, Set<Action> actions) {
    WishDecided last = null;
    for (Happened happened : past) {
      if (happened.event() instanceof WishDecided fact
          && fact.accepted()
          && actions.contains(fact.action())) {
        last = fact;
      }
    }
    return last;
  }

  private boolean isSeen(List<Happened> past) {
    WishDecided wish = last(past, Set.of(Action.APPEAR, Action.HIDE));
    return wish != null
        && wish.action() == Action.APPEAR
        && holds(plan.membership().when())
        && holds(expression.visible());
  }

  private String title(List<Happened> past) {
    WishDecided wish = last(past, Set.of(Action.TITLE));
    for (Expression.Title title : expression.titles()) {
      if (wish != null && title.name().equals(wish.name()) && holds(title.when())) {
        return title.name();
      }
    }
    return "";
  }

  private List<String> showcase(List<Happened> past) {
    WishDecided wish = last(past, Set.of(Action.SHOWCASE));
    List<String> shown = wish == null ? new ArrayList<>() : words(wish.name());
    shown.removeIf(badge -> !isEarned(badge));
    return shown;
  }

  private static List<String> words(String names) {
    List<String> words = new ArrayList<>(List.of(names.split(" ")));
    words.removeIf(String::isEmpty);
    return words;
  }

  private String answer(WishCommanded wish) {
    if (wish.action() == Action.HIDE) {
      return "";
    }
    if (expression == Expression.NONE) {
      return "NOT_OFFERED";
    }
    return switch (wish.action()) {
      case APPEAR -> holds(expression.visible()) ? "" : "NOT_ALLOWED";
      case TITLE -> answerToTitle(wish.name());
      default -> answerToShowcase(words(wish.name()));
    };
  }

  private String answerToShowcase(List<String> wished) {
    if (wished.size() > expression.places()) {
      return "TOO_MANY";
    }
    if (Set.copyOf(wished).size() < wished.size()) {
      return "TWICE";
    }
    if (wished.stream().anyMatch(badge -> place(badge) < 0)) {
      return "UNKNOWN_BADGE";
    }
    return wished.stream().allMatch(this::isEarned) ? "" : "NOT_EARNED";
  }

  private String answerToTitle(String wished) {
    if (wished.isEmpty()) {
      return "";
    }
    for (Expression.Title title : expression.titles()) {
      if (title.name().equals(wished)) {
        try {
          return title.when().test(member) ? "" : "NOT_EARNED";
        } catch (RuleFailedException failure) {
          return "RULE_FAILED";
        }
      }
    }
    return "UNKNOWN_TITLE";
  }

  private boolean isEarned(String badge) {
    return place(badge) >= 0 && badges.get(place(badge)) > 0;
  }

  private int place(String badge) {
    return plan.benefits().feats().badges().stream().map(Badge::name).toList().indexOf(badge);
  }

  private boolean holds(Condition condition) {
    try {
      return condition.test(member);
    } catch (RuleFailedException failure) {
      return false;
    }
  }
}
