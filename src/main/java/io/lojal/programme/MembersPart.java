package io.lojal.programme;

import io.lojal.member.Membership;

/** Who takes part in the programme. */
final class MembersPart {
  private static final Field<Phrase> WHEN =
      Field.needed(
          "when",
          Phrase.EXPRESSION,
          "What is true of those who take part, like `member.age >= 7`.");

  static final Part PART = Part.of("the members", WHEN);

  private MembersPart() {}

  /**
   * @param written null where it was not
   */
  static Membership plan(Written written, Planning planning) {
    Formula when = written == null ? null : planning.conditionOnMember("members", written, WHEN);
    return when == null ? Membership.EVERYBODY : new Membership(Formula.condition(when));
  }
}
