package io.lojal.cli.history;

import io.lojal.cli.mapping.Activities;
import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Numbers;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.mapping.Words;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import java.util.Map;
import java.util.TreeMap;

/** Something done. */
record ActivityMaking(Envelopes envelopes, Numbers numbers, Activities columns)
    implements RowMaking {

  ActivityMaking(Mapping mapping, Activities columns) {
    this(new Envelopes(mapping), mapping.numbers(), columns);
  }

  @Override
  public Event event(String id, Row row) throws BadRowException {
    return new ActivityRecorded(
        envelopes.envelope(id, row),
        columns.type().of(row),
        columns.place().of(row),
        measures(row),
        said(columns.attributes(), row),
        CreditSpan.of(columns.creditFrom().of(row), columns.creditTo().of(row)));
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
