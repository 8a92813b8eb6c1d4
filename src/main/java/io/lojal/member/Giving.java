package io.lojal.member;

import java.util.List;

/**
 * What an earn rule gives for an event, before caps: docs/semantics.md, "What an earn rule gives".
 */
final class Giving {
  private static final long NOTHING = -1;

  private Giving() {}

  /**
   * In points.
   *
   * @param scope at the event
   * @throws RuleFailedException where the programme's expressions have no value for the event, or
   *     it comes to more points than can be counted
   */
  static long of(Scope scope, Rules.Wallet wallet, Rules.Earn earn, Event event) {
    try {
      long quantity =
          earn.reward().by() == Reward.By.RULE
              ? ofRule(scope, wallet, earn, event)
              : quantity(scope, earn, event);
      return quantity <= 0 ? 0 : reward(scope.standing(), earn, quantity);
    } catch (ArithmeticException e) {
      throw new RuleFailedException(earn.name() + ": more points than can be counted");
    }
  }

  private static long ofRule(Scope scope, Rules.Wallet wallet, Rules.Earn earn, Event event) {
    return earn.when().test(scope)
        ? of(scope, wallet, wallet.earns()[earn.reward().rule()], event)
        : 0;
  }

  private static long reward(Standing standing, Rules.Earn earn, long quantity) {
    Reward reward = earn.reward();
    Reward.Step step = reward.stepAt(quantity);
    if (reward.by() == Reward.By.BAND) {
      return step == null ? 0 : rounded(standing, earn, 1, step.points(), 1);
    }
    return step == null
        ? rounded(standing, earn, quantity, reward.points(), reward.per())
        : rounded(standing, earn, quantity, step.points(), step.per());
  }

  private static long rounded(
      Standing standing, Rules.Earn earn, long quantity, long points, long per) {
    long factor = earn.times().factor(standing);
    return factor == Times.ONE
        ? earn.rounding().share(quantity, points, per)
        : earn.rounding().share(quantity, points * factor, per * Times.ONE);
  }

  /** How much there is of what the points go by; {@link #NOTHING} where nothing matches. */
  private static long quantity(Scope scope, Rules.Earn earn, Event event) {
    Reward.By by = earn.reward().by();
    if (!earn.byLine()) {
      if (!earn.when().test(scope)) {
        return NOTHING;
      }
      if (by == Reward.By.VALUE) {
        return earn.reward().value().of(scope);
      }
    }
    return event instanceof PurchaseRecorded purchase
        ? quantity(scope, earn, purchase)
        : by == Reward.By.EVENT ? 1 : NOTHING;
  }

  private static long quantity(Scope scope, Rules.Earn earn, PurchaseRecorded purchase) {
    Reward.By by = earn.reward().by();
    boolean any = !earn.byLine();
    long quantity = 0;
    List<Line> lines = purchase.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!earn.byLine() || earn.when().test(scope.on(line))) {
        any = true;
        quantity = Math.addExact(quantity, ofLine(scope, earn.reward(), line));
      }
    }
    if (!any || by == Reward.By.EVENT) {
      return any ? 1 : NOTHING;
    }
    return by == Reward.By.MONEY || by == Reward.By.BAND ? basis(purchase, quantity) : quantity;
  }

  private static long ofLine(Scope scope, Reward reward, Line line) {
    return switch (reward.by()) {
      case LINE -> 1;
      case ITEM -> line.quantity();
      case MONEY, BAND -> line.amountMinor();
      case VALUE -> reward.value().of(scope);
      case EVENT, RULE -> 0;
    };
  }

  /** What was not paid with points, of the part of a receipt that matches. */
  static long basis(PurchaseRecorded purchase, long matching) {
    long total = purchase.totalMinor();
    if (total == 0 || purchase.paidWithPointsMinor() == 0) {
      return matching;
    }
    return matching - Rounding.UP.share(purchase.paidWithPointsMinor(), matching, total);
  }

  /**
   * What the lines of a return earn, without a look at conditions: the purchase is long closed. At
   * most {@link Long#MAX_VALUE}: nobody has more.
   */
  static long ofReturned(Standing standing, Rules.Earn earn, ReturnRecorded returned) {
    Reward reward = earn.reward();
    try {
      long quantity = 0;
      for (ReturnedLine line : returned.lines()) {
        quantity =
            Math.addExact(
                quantity,
                switch (reward.by()) {
                  case LINE -> 1;
                  case ITEM -> line.quantity();
                  case MONEY -> line.amountMinor();
                  case EVENT, VALUE, BAND, RULE -> 0;
                });
      }
      return rounded(standing, earn, quantity, reward.points(), reward.per());
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
