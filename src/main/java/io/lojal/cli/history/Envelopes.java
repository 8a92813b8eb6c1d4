package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Envelope;

/** What every event carries, from a row. */
record Envelopes(Mapping mapping) {

  /**
   * @throws BadRowException where it is not known who it was, or when
   */
  Envelope envelope(String id, Row row) throws BadRowException {
    String member = mapping.member().of(row);
    if (member.isEmpty()) {
      throw new BadRowException(RefusalCode.NO_MEMBER, "the row names no member");
    }
    String sequence = mapping.sequence().of(row);
    return new Envelope(
        id,
        member,
        mapping.time().millis(row),
        mapping.source().of(row),
        mapping.channel().of(row),
        sequence.isEmpty() ? 0 : mapping.numbers().whole("sequence", sequence));
  }
}
