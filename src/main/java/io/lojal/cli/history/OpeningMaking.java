package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Openings;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a member had in another system. Who and when it was is that of its first row. */
record OpeningMaking(Envelopes envelopes, OpeningRow opening) {

  OpeningMaking(Mapping mapping, Openings columns) {
    this(new Envelopes(mapping), new OpeningRow(columns, mapping.numbers()));
  }

  Made make(String id, List<Row> rows) {
    OpeningGathering gathering = new OpeningGathering();
    List<Refusal> found = new ArrayList<>();
    Envelope first = null;
    for (Row row : rows) {
      try {
        Envelope envelope = envelopes.envelope(id, row);
        first = first == null ? envelope : first;
        checkIsOf(first, envelope);
        gathering.add(opening.read(envelope, row));
        found.add(null);
      } catch (BadRowException e) {
        found.add(e.refusal());
      }
    }
    return found.stream().anyMatch(Objects::nonNull)
        ? Made.refused(found)
        : Made.checked(List.of(gathering.opening(first)), rows.size());
  }

  private static void checkIsOf(Envelope first, Envelope envelope) throws BadRowException {
    if (!first.member().equals(envelope.member())) {
      throw new BadRowException(
          RefusalCode.MIXED_RECEIPT, "another member than on the opening's first row");
    }
  }
}
