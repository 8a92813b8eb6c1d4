package io.lojal.programme;

import io.lojal.member.Prize;

/** What comes with a badge, or with a challenge that is reached. */
final class PrizePart {
  static final Field<Gift> POINTS =
      Field.optional("points", Gift.FORM, null, "Points that come with it, like `100 stars`.");
  static final Field<String> GIVES =
      Field.optional("gives", Names.NAME, null, "A kind of voucher that comes with it.");

  private PrizePart() {}

  /** Planned; null where something in the programme was refused. */
  static Prize plan(Written written, Planning planning) {
    Gift gift = written.get(POINTS);
    Integer wallet =
        gift == null ? null : planning.place(RuleKind.WALLET, gift.wallet(), written.at(POINTS));
    Integer gives = planning.place(RuleKind.VOUCHER, written, GIVES);
    if (planning.hasProblems()) {
      return null;
    }
    return new Prize(
        wallet == null ? -1 : wallet, gift == null ? 0 : gift.points(), gives == null ? -1 : gives);
  }
}
