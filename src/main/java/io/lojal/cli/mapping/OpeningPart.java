package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Listing;
import io.lojal.programme.Named;
import io.lojal.programme.Names;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.Written;
import java.util.List;
import java.util.function.Function;

/** What members had in another system. */
final class OpeningPart {
  private static final WordsForm WORDS = new WordsForm();

  private static final Field<Written> JOINED =
      DatePart.field("joined", "Since when one is a member.");
  private static final Field<List<Placed<Written>>> LOTS =
      list("lots", OpenedHoldings.LOT, "Points that are there, pending ones too.");
  private static final Field<List<Placed<Wording>>> DEBTS =
      named("debts", "Points that are owed, by wallet; signs are left out.");
  private static final Field<List<Placed<Written>>> LEVELS =
      list("levels", OpenedProgress.LEVEL, "Levels that are held.");
  private static final Field<List<Placed<Written>>> COUNTS =
      list("counts", OpenedProgress.COUNT, "What meters counted.");
  private static final Field<List<Placed<Written>>> CARDS =
      list("cards", OpenedHoldings.CARD, "Stamp cards.");
  private static final Field<List<Placed<Written>>> VOUCHERS =
      list("vouchers", OpenedHoldings.VOUCHER, "Vouchers, open and used.");
  private static final Field<List<Placed<Written>>> STREAKS =
      list("streaks", OpenedProgress.STREAK, "Streaks that go on.");
  private static final Field<List<Placed<Wording>>> SHARES =
      named("shares", "What was added to goals, by goal.");

  private static final Field<List<Placed<Written>>> BADGES =
      list("badges", OpenedProgress.BADGE, "Badges that were earned.");

  static final Part PART =
      Part.of(
          "an opening",
          JOINED,
          LOTS,
          DEBTS,
          LEVELS,
          COUNTS,
          CARDS,
          VOUCHERS,
          STREAKS,
          SHARES,
          BADGES);

  private OpeningPart() {}

  private static Field<List<Placed<Written>>> list(String name, Part part, String says) {
    return Field.optional(name, new Listing<>(part), List.of(), says);
  }

  private static Field<List<Placed<Wording>>> named(String name, String says) {
    return Field.optional(name, new Named<>(name, Names.NAME, WORDS), List.of(), says);
  }

  static Openings plan(Written written, ZonedColumns zoned) {
    Columns columns = zoned.columns();
    return new Openings(
        DatePart.plan(written, JOINED, columns),
        all(written, LOTS, each -> OpenedHoldings.lot(each, zoned)),
        columns.named(written, DEBTS),
        all(written, LEVELS, each -> OpenedProgress.level(each, columns)),
        all(written, COUNTS, each -> OpenedProgress.count(each, columns)),
        all(written, CARDS, each -> OpenedHoldings.card(each, columns)),
        all(written, VOUCHERS, each -> OpenedHoldings.voucher(each, zoned)),
        all(written, STREAKS, each -> OpenedProgress.streak(each, columns)),
        columns.named(written, SHARES),
        all(written, BADGES, each -> OpenedProgress.badge(each, columns)));
  }

  private static <T> List<T> all(
      Written written, Field<List<Placed<Written>>> field, Function<Written, T> plan) {
    List<Placed<Written>> all = written.get(field);
    return all == null ? List.of() : all.stream().map(each -> plan.apply(each.value())).toList();
  }
}
