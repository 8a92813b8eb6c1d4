package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Row;
import org.apache.avro.specific.SpecificRecord;

/** Makes an event's record of a single row. */
interface RowMaking {
  /**
   * The record, not checked yet.
   *
   * @throws BadRowException where a field says what it cannot
   */
  SpecificRecord record(String id, Row row) throws BadRowException;
}
