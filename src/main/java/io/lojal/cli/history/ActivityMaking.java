package io.lojal.cli.history;

import io.lojal.cli.mapping.Activities;
import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Numbers;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.mapping.Words;
import io.lojal.member.Envelope;
import io.lojal.wire.avro.Activity;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Something done. */
record ActivityMaking(Envelopes envelopes, Numbers numbers, Activities columns)
    implements RowMaking {

  ActivityMaking(Mapping mapping, Activities columns) {
    this(new Envelopes(mapping), mapping.numbers(), columns);
  }

  @Override
  public SpecificRecord record(String id, Row row) throws BadRowException {
    Envelope envelope = envelopes.envelope(id, row);
    return new Activity(
        envelope.id(),
        envelope.member(),
        Instant.ofEpochMilli(envelope.timeMillis()),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        columns.type().of(row),
        columns.place().of(row),
        measures(row),
        said(columns.attributes(), row),
        columns.creditFrom().of(row),
        columns.creditTo().of(row));
  }

  private Map<String, Long> measures(Row row) throws BadRowException {
    Map<String, Long> measures = new TreeMap<>();
    for (Map.Entry<String, String> said : said(columns.measures(), row).entrySet()) {
      measures.put(said.getKey(), numbers.whole(said.getKey(), said.getValue()));
    }
    return measures;
  }

  /** Without what the row does not say. */
  static Map<String, String> said(Map<String, Words> named, Row row) {
    Map<String, String> all = new TreeMap<>();
    named.forEach(
        (name, words) -> {
          String word = words.of(row);
          if (!word.isEmpty()) {
            all.put(name, word);
          }
        });
    return all;
  }
}
