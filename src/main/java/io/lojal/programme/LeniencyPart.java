package io.lojal.programme;

import io.lojal.member.Leniency;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Price;
import io.lojal.member.Window;
import java.util.List;
import java.util.Map;

/** What keeps a streak going that would end: all but the freezes that are earned. */
final class LeniencyPart {
  private static final int MOST_PERIODS = 60;

  /** So many periods of so many in a row. */
  private record Share(int least, int of) {}

  static final Field<Gift> PRICE =
      Field.optional(
          "price",
          Gift.PRICE,
          null,
          "What one costs that the member buys by a command, like `200 gems`.");

  private static final Field<Window> PER =
      Field.needed(
          "per",
          new Choice<Window>()
              .or("day", Window.DAY)
              .or("week", Window.WEEK)
              .or("month", Window.MONTH)
              .or("year", Window.yearFrom(1, 1)),
          "One missed period of each `day`, `week`, `month` or `year` can be repaired.");
  private static final Field<Period> WITHIN =
      Field.optional(
          "within",
          Wordings.SPAN_ONLY,
          Period.NONE,
          "How long the member may ask for it, by a command, after the missed period. Without this"
              + " it comes by itself, at once.");

  static final Field<Written> REPAIR =
      Field.optional(
          "repair",
          Part.of("`repair`", PER, WITHIN, PRICE),
          null,
          "A missed period that no freeze bridges can be bridged afterwards.");

  private static final Field<Long> DAYS =
      Field.needed("days", new Whole(1, 366), "How many days of a year can be paused.");
  private static final Field<Window> YEAR =
      Field.optional(
          "per",
          CalendarWordings.YEAR,
          Window.yearFrom(1, 1),
          "Of which year: `year` (default), or `year from 05-15`.");

  static final Field<Written> PAUSE =
      Field.optional(
          "pause",
          Part.of("`pause`", DAYS, YEAR),
          null,
          "By a command, nothing is asked for some days: holidays, or an injury.");

  static final Field<Share> AT_LEAST =
      Field.optional(
          "at-least",
          Text.of(
              "so many of so many",
              "([1-9][0-9]?) of ([1-9][0-9]?)",
              "how many periods of how many in a row, like `3 of 4`",
              matcher ->
                  new Share(
                      Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))),
          null,
          "Of so many periods in a row, at least so many have to be done: `3 of 4`. Without this,"
              + " every one.");

  static final Field<Boolean> ZONE =
      Field.optional(
          "zone",
          new Choice<Boolean>().or("member", false).or("locked", true),
          false,
          "Whose days: those of the zone in which the member is, from the next local day on"
              + " (`member`, the default), or in which the streak began (`locked`).");

  private LeniencyPart() {}

  /**
   * Planned; of no use where something in the programme was refused.
   *
   * @param freezes as written, or null
   */
  static Leniency plan(Written written, Written freezes, Planning planning) {
    Price freeze = freezes == null ? null : price(freezes, planning);
    Share share = written.get(AT_LEAST);
    if (share != null) {
      check(share, written, planning.draft());
    }
    Written pause = written.get(PAUSE);
    Long days = pause == null ? null : pause.get(DAYS);
    return new Leniency(
        freeze,
        repair(written, planning),
        days == null ? null : new Leniency.Pause(days.intValue(), pause.get(YEAR)),
        share == null ? 1 : share.least(),
        share == null ? 1 : share.of(),
        Boolean.TRUE.equals(written.get(ZONE)));
  }

  private static void check(Share share, Written written, Draft draft) {
    if (share.least() >= share.of() || share.of() > MOST_PERIODS) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(AT_LEAST),
          "it has to be fewer of more, and of at most " + MOST_PERIODS,
          "write for example `3 of 4`");
    }
  }

  private static Leniency.Repair repair(Written written, Planning planning) {
    Written repair = written.get(REPAIR);
    if (repair == null) {
      return null;
    }
    if (repair.has(PRICE) && !repair.has(WITHIN)) {
      planning
          .draft()
          .refuse(
              ProblemCode.CONFLICTING_FIELDS,
              repair.at(PRICE),
              "what comes by itself takes no points",
              "say `within` what time the member may ask for it, or drop the price");
    }
    return new Leniency.Repair(repair.get(PER), repair.get(WITHIN), price(repair, planning));
  }

  /** Null where none is written, or it was refused. */
  private static Price price(Written written, Planning planning) {
    Gift price = written.get(PRICE);
    if (price == null) {
      return null;
    }
    Integer wallet = planning.place(RuleKind.WALLET, price.wallet(), written.at(PRICE));
    if (wallet != null && !planning.isSpendable(price.wallet())) {
      planning
          .draft()
          .refuse(
              ProblemCode.CONFLICTING_FIELDS,
              written.at(PRICE),
              "`" + price.wallet() + "` cannot be spent",
              "name another wallet, or drop its `spendable: false`");
    }
    return wallet == null ? null : new Price(wallet, price.points());
  }

  /** What can never be told of a streak, with what it lacks. */
  static void never(Written written, Written freezes, Map<OutcomeKind, String> never) {
    if (freezes == null || !freezes.has(PRICE)) {
      never.put(OutcomeKind.FREEZE_BOUGHT, "give `freezes` a `price`");
    }
    Written repair = written.get(REPAIR);
    boolean asked = repair != null && repair.has(WITHIN);
    for (OutcomeKind kind : List.of(OutcomeKind.STREAK_LAPSED, OutcomeKind.STREAK_REPAIRED)) {
      if (!asked) {
        never.put(kind, "add `repair` with `within`");
      }
    }
    if (repair == null || asked) {
      never.put(OutcomeKind.STREAK_SAVED, "add `repair` without `within`");
    }
  }
}
