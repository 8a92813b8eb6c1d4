package io.lojal.cli.scenario;

import io.lojal.programme.Field;
import io.lojal.programme.Listing;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import java.util.ArrayList;
import java.util.List;

/** What is expected as of some instant. What is not written may be anything, but for refusals. */
final class ExpectPart {
  static final Field<List<Placed<Remark>>> NOT_TOLD =
      Field.optional(
          "not-told",
          new Listing<>(new Remark.Written()),
          null,
          "What is not among what the member was told since `told` was last asked for.");

  static final Part PART = new Part("`expect`", fields());

  private ExpectPart() {}

  private static List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>();
    for (Section section : Section.values()) {
      fields.add(section.field());
    }
    fields.add(NOT_TOLD);
    StandingPart.ALL.forEach(part -> fields.add(part.field()));
    return fields;
  }
}
