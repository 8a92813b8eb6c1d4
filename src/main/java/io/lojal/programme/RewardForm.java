package io.lojal.programme;

import io.lojal.member.Reward;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a way to earn gives, and for what. */
final class RewardForm {
  static final Field<Earning> POINTS =
      Field.optional(
          "points",
          Earning.FORM,
          null,
          "Points for every event, like `5`; `5 per line`, `5 per item`; for money in the"
              + " programme's currency, like `1 per 10.00`; or for what `basis` measures.");
  static final Field<Phrase> BASIS =
      Field.optional(
          "basis",
          Phrase.EXPRESSION,
          null,
          "A whole number that `points` go by instead of money, like event.verticalMetres.");
  static final Field<List<Placed<Earning>>> RATES =
      Field.optional(
          "rates",
          new Stairs<>("rates", Earning.FORM),
          null,
          "From these totals on the whole receipt earns at another rate: {500.00: 2 per 10.00}.");
  static final Field<List<Placed<Long>>> BANDS =
      Field.optional(
          "bands",
          new Stairs<>("bands", new Whole(0, Earning.MOST_POINTS)),
          null,
          "Points by the total, each band its own: {20.00: 5, 50.00: 15}.");
  static final Field<String> OF =
      Field.optional(
          "of", Names.NAME, null, "What another way to earn of this wallet gives, once more.");

  /**
   * What came of it.
   *
   * @param reward null where it was refused
   */
  record Planned(Reward reward, boolean byLine) {}

  private RewardForm() {}

  static Planned plan(
      String rule,
      Placed<Written> placed,
      DeclaredEvent event,
      Siblings siblings,
      Planning planning) {
    Written written = placed.value();
    Formula basis = planning.amount(rule, written, BASIS, event, true);
    refuseWithout(written, BASIS, planning);
    refuseWithout(written, RATES, planning);
    if (written.has(OF)) {
      return new Planned(Reward.ofRule(siblings.place(placed)), false);
    }
    if (written.has(BANDS)) {
      refuseActivity(written, BANDS, event, planning);
      return new Planned(Reward.bands(bands(written, planning)), false);
    }
    Earning earning = written.get(POINTS);
    if (earning == null) {
      return new Planned(null, false);
    }
    return new Planned(reward(earning, basis, written, event, planning), Formula.byLine(basis));
  }

  private static Reward reward(
      Earning earning, Formula basis, Written written, DeclaredEvent event, Planning planning) {
    if (written.has(BASIS)) {
      return Reward.perValue(
          earning.points(), units(earning, written, planning), Formula.amount(basis));
    }
    if (earning.unit() == Earning.Unit.EVENT) {
      refuseRates(written, planning);
      return Reward.each(Reward.By.EVENT, earning.points());
    }
    refuseActivity(written, POINTS, event, planning);
    if (earning.unit() != Earning.Unit.AMOUNT) {
      refuseRates(written, planning);
      Reward.By by = earning.unit() == Earning.Unit.LINE ? Reward.By.LINE : Reward.By.ITEM;
      return Reward.each(by, earning.points());
    }
    Long per = Money.minor(earning.per(), "points", written.at(POINTS), planning);
    Reward.Step[] rates = rates(written, planning);
    return per == null ? null : Reward.perMoney(earning.points(), per, rates);
  }

  /** What an amount costs that has none: whole units of what the basis measures. */
  private static long units(Earning earning, Written written, Planning planning) {
    refuseRates(written, planning);
    BigDecimal per = earning.per();
    if (per == null || per.signum() <= 0 || per.stripTrailingZeros().scale() > 0) {
      planning
          .draft()
          .refuse(
              ProblemCode.BAD_VALUE,
              written.at(POINTS),
              "with a `basis`, points are for a whole number of it",
              "write it like `1 per 100`");
      return 1;
    }
    return per.longValueExact();
  }

  private static void refuseWithout(Written written, Field<?> field, Planning planning) {
    if (written.has(field) && !written.has(POINTS)) {
      refuse(written, field, "`" + field.name() + "` goes with `points` only", planning);
    }
  }

  private static void refuseRates(Written written, Planning planning) {
    if (written.has(RATES)) {
      refuse(written, RATES, "`rates` go with points for money only", planning);
    }
  }

  private static void refuse(Written written, Field<?> field, String what, Planning planning) {
    planning
        .draft()
        .refuse(ProblemCode.CONFLICTING_FIELDS, written.at(field), what, "keep one of them");
  }

  private static void refuseActivity(
      Written written, Field<?> field, DeclaredEvent event, Planning planning) {
    if (event != null && !event.isPurchase()) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_EVENT,
              written.at(field),
              "an activity has no lines and costs nothing, so points cannot go by them",
              "write points for the event, like `5`, name a `basis`, or look `on: purchase`");
    }
  }

  private static Reward.Step[] bands(Written written, Planning planning) {
    List<Reward.Step> steps = new ArrayList<>();
    for (Placed<Long> band : rising(written.get(BANDS), "bands", planning)) {
      Long from = Money.minor(new BigDecimal(band.name()), "a band", band.node(), planning);
      steps.add(new Reward.Step(from == null ? 0 : from, band.value(), 1));
    }
    return steps.toArray(Reward.Step[]::new);
  }

  private static Reward.Step[] rates(Written written, Planning planning) {
    List<Reward.Step> steps = new ArrayList<>();
    for (Placed<Earning> rate : rising(written.get(RATES), "rates", planning)) {
      Long from = Money.minor(new BigDecimal(rate.name()), "a rate", rate.node(), planning);
      if (rate.value().unit() != Earning.Unit.AMOUNT) {
        planning
            .draft()
            .refuse(
                ProblemCode.BAD_VALUE,
                rate.node(),
                "a rate is points for money",
                "write it like `2 per 10.00`");
        continue;
      }
      Long per = Money.minor(rate.value().per(), "points", rate.node(), planning);
      if (from != null && per != null) {
        steps.add(new Reward.Step(from, rate.value().points(), per));
      }
    }
    return steps.toArray(Reward.Step[]::new);
  }

  /** The steps as they are, and a complaint where they do not rise. */
  private static <T> List<Placed<T>> rising(List<Placed<T>> steps, String what, Planning planning) {
    if (steps == null) {
      return List.of();
    }
    for (int i = 1; i < steps.size(); i++) {
      Placed<T> step = steps.get(i);
      String before = steps.get(i - 1).name();
      int order = new BigDecimal(step.name()).compareTo(new BigDecimal(before));
      if (order == 0) {
        planning
            .draft()
            .refuse(
                ProblemCode.OVERLAP,
                step.node(),
                "two " + what + " begin at " + before,
                "give this one more than " + before);
      } else if (order < 0) {
        planning
            .draft()
            .refuse(
                ProblemCode.NOT_ASCENDING,
                step.node(),
                what + " rise, and " + step.name() + " comes after " + before,
                "put them in order");
      }
    }
    return steps;
  }
}
