package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Reward;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import io.lojal.member.Times;
import java.util.List;

/** What the earn rules of a wallet give, before caps. */
final class NaiveGiving {
  private final Rules.Wallet wallet;
  private final List<NaiveTier> tiers;
  private final Matching matching;

  /** So many times {@code points} for each {@code per}. */
  private record Counted(long quantity, long points, long per) {}

  NaiveGiving(Plan plan, Rules.Wallet wallet, List<NaiveTier> tiers) {
    this.wallet = wallet;
    this.tiers = tiers;
    this.matching = new Matching(plan);
  }

  /** What a rule gives for an event; 0 where nothing is left of it. */
  long of(Rules.Earn earn, Event event) {
    List<Line> matched = matching.of(earn.on(), earn.when(), earn.byLine(), event);
    if (matched.isEmpty()) {
      return 0;
    }
    Counted counted = count(earn, event, matched);
    return rounded(earn, counted);
  }

  /** What a rule gave for goods that come back to a purchase that is too old to be undone. */
  long ofReturned(Rules.Earn earn, ReturnRecorded returned) {
    List<ReturnedLine> lines = returned.lines();
    Reward reward = earn.reward();
    long quantity =
        switch (reward.by()) {
          case LINE -> lines.size();
          case ITEM -> lines.stream().mapToLong(ReturnedLine::quantity).sum();
          case MONEY -> lines.stream().mapToLong(ReturnedLine::amountMinor).sum();
          default -> 0;
        };
    return rounded(earn, new Counted(quantity, reward.points(), reward.per()));
  }

  private long rounded(Rules.Earn earn, Counted counted) {
    return Shares.of(
        counted.quantity,
        counted.points * factor(earn.times()),
        counted.per * Times.ONE,
        earn.rounding());
  }

  private long factor(Times times) {
    return times.factors()[level(times.ladder())];
  }

  /** The level held on a ladder; 0 where there is none. */
  int level(int ladder) {
    return ladder < 0 || ladder >= tiers.size() ? 0 : tiers.get(ladder).level();
  }

  private Counted count(Rules.Earn earn, Event event, List<Line> matched) {
    Reward reward = earn.reward();
    return switch (reward.by()) {
      case EVENT -> new Counted(1, reward.points(), 1);
      case LINE -> new Counted(lines(earn, event, matched).size(), reward.points(), 1);
      case ITEM ->
          new Counted(
              lines(earn, event, matched).stream().mapToLong(Line::quantity).sum(),
              reward.points(),
              1);
      case VALUE ->
          new Counted(
              Math.max(0, matching.sum(matched, reward.value(), event)),
              reward.points(),
              reward.per());
      case MONEY -> byMoney(reward, basis(earn, event, matched));
      case BAND -> {
        Reward.Step band = highest(reward, basis(earn, event, matched));
        yield new Counted(1, band == null ? 0 : band.points(), 1);
      }
      case RULE -> new Counted(of(wallet.earns()[reward.rule()], event), 1, 1);
    };
  }

  private static Counted byMoney(Reward reward, long basis) {
    Reward.Step rate = highest(reward, basis);
    return rate == null
        ? new Counted(basis, reward.points(), reward.per())
        : new Counted(basis, rate.points(), rate.per());
  }

  private static Reward.Step highest(Reward reward, long basis) {
    Reward.Step highest = null;
    for (Reward.Step step : reward.steps()) {
      boolean higher = highest == null || step.fromMinor() > highest.fromMinor();
      if (step.fromMinor() <= basis && higher) {
        highest = step;
      }
    }
    return highest;
  }

  private static List<Line> lines(Rules.Earn earn, Event event, List<Line> matched) {
    if (earn.byLine()) {
      return matched;
    }
    return event instanceof PurchaseRecorded purchase ? purchase.lines() : List.of();
  }

  private static long basis(Rules.Earn earn, Event event, List<Line> matched) {
    if (!(event instanceof PurchaseRecorded purchase)) {
      return 0;
    }
    long total = amount(purchase.lines());
    long matching = amount(lines(earn, event, matched));
    return total == 0
        ? 0
        : matching - Shares.of(purchase.paidWithPointsMinor(), matching, total, Rounding.UP);
  }

  private static long amount(List<Line> lines) {
    return lines.stream().mapToLong(Line::amountMinor).sum();
  }
}
