package io.lojal.programme;

import io.lojal.member.Prize;
import java.util.Locale;
import java.util.regex.Matcher;

/** What comes with a badge, or with a challenge that is reached. */
final class PrizePart {
  static final Field<Gift> POINTS =
      Field.optional("points", Gift.FORM, null, "Points that come with it, like `100 stars`.");
  static final Field<String> GIVES =
      Field.optional("gives", Names.NAME, null, "A kind of voucher that comes with it.");

  static final Field<Earned> BOOST =
      Field.optional(
          "boost",
          Text.of(
              "a boost that is earned",
              "([a-z][a-z0-9-]*)(?: (now|tomorrow|saved))?",
              "its name, and when it begins: `double-stars now`, `double-stars tomorrow`, or"
                  + " `double-stars saved` until the member chooses it",
              PrizePart::boost),
          null,
          "A boost that comes with it: `double-stars` (from now on), `double-stars tomorrow`, or"
              + " `double-stars saved`, which the member can choose when they like.");

  /** A boost as it was written. */
  record Earned(String name, Prize.Begins begins) {}

  private PrizePart() {}

  private static Earned boost(Matcher matcher) {
    String begins = matcher.group(2) == null ? "now" : matcher.group(2);
    return new Earned(matcher.group(1), Prize.Begins.valueOf(begins.toUpperCase(Locale.ROOT)));
  }

  /** Planned; null where something in the programme was refused. */
  static Prize plan(Written written, Planning planning) {
    Gift gift = written.get(POINTS);
    Integer wallet =
        gift == null ? null : planning.place(RuleKind.WALLET, gift.wallet(), written.at(POINTS));
    Integer gives = planning.place(RuleKind.VOUCHER, written, GIVES);
    Earned earned = written.get(BOOST);
    Integer boost =
        earned == null ? null : planning.place(RuleKind.BOOST, earned.name(), written.at(BOOST));
    if (planning.hasProblems()) {
      return null;
    }
    return new Prize(
        wallet == null ? -1 : wallet,
        gift == null ? 0 : gift.points(),
        gives == null ? -1 : gives,
        boost == null ? -1 : boost,
        earned == null ? Prize.Begins.NOW : earned.begins());
  }
}
