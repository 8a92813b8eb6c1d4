package io.lojal.programme;

import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** A way to earn points. */
final class EarnPart {
  private static final long MOST_MINOR = 1_000_000_000;

  private static final Field<String> ON =
      Field.needed("on", Names.NAME, "The event that earns: `purchase`, or one under `events`.");
  private static final Field<Phrase> WHEN =
      Field.optional(
          "when",
          Phrase.EXPRESSION,
          null,
          "Only events for which this is true; where it looks at `line.`, only those lines.");
  private static final Field<Earning> POINTS =
      Field.needed(
          "points",
          Earning.FORM,
          "Points for every event, like `5`; or for money in the programme's currency, like"
              + " `1 per 10.00`.");
  private static final Field<Rounding> ROUND =
      Field.optional(
          "round",
          new Choice<Rounding>()
              .or("down", Rounding.DOWN)
              .or("up", Rounding.UP)
              .or("half-up", Rounding.HALF_UP),
          Rounding.DOWN,
          "What becomes of a part of a point: down (default), up, half-up.");

  static final Part PART = Part.of("a way to earn", ON, WHEN, POINTS, ROUND);

  private EarnPart() {}

  /** Planned; null where something in the programme was refused. */
  static Rules.Earn plan(String wallet, Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(wallet + "/" + placed.name(), written, WHEN, event, true);
    Earning earning = written.get(POINTS);
    Long perMinor = earning == null ? null : perMinor(earning, written, event, planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Earn(
        placed.name(),
        event.match(),
        Formula.condition(when),
        Formula.byLine(when),
        earning.points(),
        perMinor,
        written.get(ROUND));
  }

  /** In minor units; 0 for points by the event; null where it was refused. */
  private static Long perMinor(
      Earning earning, Written written, DeclaredEvent event, Planning planning) {
    if (earning.per() == null) {
      return 0L;
    }
    if (event != null && !event.isPurchase()) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_EVENT,
              written.at(POINTS),
              "an activity costs nothing, so points cannot go by its amount",
              "write points for the event, like `5`, or look `on: purchase`");
      return null;
    }
    return planning.currency() == null ? null : minor(earning.per(), written, planning);
  }

  private static Long minor(BigDecimal money, Written written, Planning planning) {
    Currency currency = planning.currency();
    int exponent = currency.getDefaultFractionDigits();
    BigDecimal minor = money.movePointRight(exponent);
    boolean whole = minor.setScale(0, RoundingMode.DOWN).compareTo(minor) == 0;
    if (whole && minor.signum() > 0 && minor.compareTo(BigDecimal.valueOf(MOST_MINOR)) <= 0) {
      return minor.longValueExact();
    }
    planning
        .draft()
        .refuse(
            ProblemCode.OUT_OF_RANGE,
            written.at(POINTS),
            "points cannot go by " + money.toPlainString() + " " + currency,
            "write more than 0, at most "
                + BigDecimal.valueOf(MOST_MINOR, exponent).toPlainString()
                + ", with "
                + exponent
                + " decimals at most");
    return null;
  }
}
