package io.lojal.cli.mapping;

import io.lojal.programme.Field;
import io.lojal.programme.Flag;
import io.lojal.programme.Listing;
import io.lojal.programme.Named;
import io.lojal.programme.Names;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.Text;
import io.lojal.programme.Written;
import java.util.List;

/** Who members are. */
final class MemberPart {
  private static final WordsForm WORDS = new WordsForm();
  private static final Text<String> CONSENT =
      Text.of(
          "a consent",
          "[a-z][a-z0-9-]*/[a-z][a-z0-9-]*",
          "purpose and channel, like `marketing/push`",
          matcher -> matcher.group());

  private static final Field<Boolean> REGISTERED =
      Field.optional("registered", new Flag(), false, "Whether each row is a registration.");
  private static final Field<Wording> ZONE =
      Field.optional("zone", WORDS, null, "An IANA zone, like Europe/Stockholm.");
  private static final Field<Written> BIRTH_DATE = DatePart.field("birth-date", "When born.");
  private static final Field<Wording> LANGUAGE =
      Field.optional("language", WORDS, null, "A BCP 47 tag, like sv.");
  private static final Field<List<Placed<Wording>>> CONSENTS =
      Field.optional(
          "consents",
          new Named<>("consents", CONSENT, WORDS),
          List.of(),
          "By purpose/channel: yes, y, true or 1; no, n, false or 0; empty for not said.");
  private static final Field<List<Placed<Wording>>> GROUPS =
      Field.optional("groups", new Listing<>(WORDS), null, "All groups that the member is in.");
  private static final Field<List<Placed<Wording>>> ATTRIBUTES =
      Field.optional(
          "attributes",
          new Named<>("attributes", Names.PRODUCERS, WORDS),
          List.of(),
          "Anything else that is known.");

  static final Part PART =
      Part.of("a member", REGISTERED, ZONE, BIRTH_DATE, LANGUAGE, CONSENTS, GROUPS, ATTRIBUTES);

  private MemberPart() {}

  static Members plan(Written written, Columns columns) {
    List<Placed<Wording>> groups = written.get(GROUPS);
    return new Members(
        Boolean.TRUE.equals(written.get(REGISTERED)),
        columns.words(written, ZONE),
        DatePart.plan(written, BIRTH_DATE, columns),
        columns.words(written, LANGUAGE),
        columns.named(written, CONSENTS),
        groups == null ? null : groups.stream().map(each -> columns.words(each.value())).toList(),
        columns.named(written, ATTRIBUTES));
  }
}
