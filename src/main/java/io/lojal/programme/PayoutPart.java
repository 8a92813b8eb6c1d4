package io.lojal.programme;

import io.lojal.member.BandPayout;
import io.lojal.member.Rules;
import io.lojal.member.StepPayout;
import io.lojal.member.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is paid out as vouchers: points in steps, or what a meter has come to, in bands. */
final class PayoutPart {
  private static final Set<Window.Kind> WINDOWS =
      Set.of(
          Window.Kind.DAY,
          Window.Kind.WEEK,
          Window.Kind.MONTH,
          Window.Kind.QUARTER,
          Window.Kind.YEAR);

  private static final Field<String> POINTS =
      Field.optional("points", Names.NAME, null, "The wallet whose points are paid out.");
  private static final Field<Long> EVERY =
      Field.optional(
          "every", new Whole(1, 1_000_000_000), null, "How many points one voucher takes.");
  private static final Field<Boolean> TAKE =
      Field.optional(
          "take",
          new Choice<Boolean>().or("step", false).or("all", true),
          false,
          "What goes: a `step` (default) leaves what is more than it takes; `all` takes the whole"
              + " balance, and gives a voucher for each full step of it.");
  private static final Field<List<Placed<String>>> GIVES =
      Field.optional(
          "gives",
          new OneOrMore<>(Names.NAME),
          null,
          "The kind of voucher; of several, each in turn.");
  private static final Field<String> METER =
      Field.optional(
          "meter", Names.NAME, null, "The meter that is looked at when its window ends.");
  private static final Field<List<Placed<BandForm.Band>>> BANDS =
      Field.optional(
          "bands",
          new Stairs<>("bands", new BandForm()),
          null,
          "The kind of voucher by what the meter shows; only the best band gives. {500.00: small}"
              + " for money, {10: small} for anything else; {500.00: {gives: small, in-a-row: 2}}"
              + " where it has to be reached in two windows in a row.");

  static final Part PART =
      Part.of("a payout", POINTS, EVERY, TAKE, GIVES, METER, BANDS)
          .either(List.of(List.of(POINTS, EVERY, GIVES), List.of(METER, BANDS)));

  private PayoutPart() {}

  static boolean isBySteps(Placed<Written> placed) {
    return placed.value().has(POINTS);
  }

  /** Planned; null where something in the programme was refused. */
  static StepPayout steps(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    Integer wallet = planning.place(RuleKind.WALLET, written, POINTS);
    List<Placed<String>> gives = written.get(GIVES);
    List<Integer> kinds = new ArrayList<>();
    for (Placed<String> each : gives == null ? List.<Placed<String>>of() : gives) {
      kinds.add(planning.place(RuleKind.VOUCHER, each.value(), each.node()));
    }
    if (gives != null && gives.isEmpty()) {
      planning
          .draft()
          .refuse(
              ProblemCode.MISSING_FIELD,
              written.at(GIVES),
              "the payout gives nothing",
              "name a kind of voucher");
    }
    if (planning.hasProblems()) {
      return null;
    }
    return new StepPayout(
        RuleKind.PAYOUT.full(placed.name()),
        placed.name(),
        wallet,
        written.get(EVERY),
        written.get(TAKE),
        kinds.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Planned; null where something in the programme was refused.
   *
   * @param meters those of the programme, as far as they could be planned
   */
  static BandPayout bands(Placed<Written> placed, List<Rules.Meter> meters, Planning planning) {
    Written written = placed.value();
    if (written.has(TAKE)) {
      planning
          .draft()
          .refuse(
              ProblemCode.CONFLICTING_FIELDS,
              written.at(TAKE),
              "`take` does not go with `meter`",
              "keep one of them");
    }
    Integer meter = planning.place(RuleKind.METER, written, METER);
    Planning.Groundless groundless = planning.groundless(written.get(METER));
    if (groundless != null) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER, written.at(METER), groundless.why(), groundless.instead());
    }
    List<BandPayout.Band> bands = bands(written, planning);
    if (planning.hasProblems()) {
      return null;
    }
    if (!WINDOWS.contains(meters.get(meter).window().kind())) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER,
              written.at(METER),
              "this meter's window does not end, and it is at its end that a band is paid",
              "name a meter by day, week, month, quarter or year");
      return null;
    }
    return new BandPayout(
        RuleKind.PAYOUT.full(placed.name()),
        placed.name(),
        meter,
        bands.toArray(BandPayout.Band[]::new));
  }

  private static List<BandPayout.Band> bands(Written written, Planning planning) {
    List<Placed<BandForm.Band>> all = written.get(BANDS);
    List<Placed<Long>> thresholds = new ArrayList<>();
    List<BandPayout.Band> bands = new ArrayList<>();
    for (Placed<BandForm.Band> each : all == null ? List.<Placed<BandForm.Band>>of() : all) {
      Long threshold = threshold(each, planning);
      Integer kind = planning.place(RuleKind.VOUCHER, each.value().gives(), each.value().node());
      if (threshold != null) {
        thresholds.add(new Placed<>(each.name(), threshold, each.node()));
      }
      if (threshold != null && kind != null) {
        bands.add(new BandPayout.Band(threshold, kind, each.value().inARow()));
      }
    }
    Rising.check(thresholds, "bands", planning.draft());
    return bands;
  }

  /** Money where it has a point, else what the meter shows as it is. */
  private static Long threshold(Placed<BandForm.Band> band, Planning planning) {
    BigDecimal amount = new BigDecimal(band.name());
    if (band.name().contains(".")) {
      return Money.minor(amount, "a band", band.node(), planning);
    }
    if (amount.signum() == 0) {
      planning
          .draft()
          .refuse(
              ProblemCode.OUT_OF_RANGE,
              band.node(),
              "a band from 0 on would be given for nothing",
              "begin above 0");
      return null;
    }
    return amount.longValueExact();
  }
}
