package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Event;

/** Makes an event of a single row. */
interface RowMaking {
  /**
   * The event, not checked yet.
   *
   * @throws BadRowException where a field says what it cannot
   */
  Event event(String id, Row row) throws BadRowException;
}
