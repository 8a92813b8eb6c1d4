package io.lojal.programme;

import io.lojal.engine.Programme;
import java.util.List;

/** What came of reading a programme: all of it, or none. */
public sealed interface Reading {

  /** Accepted, and ready to be evaluated. */
  record Planned(Programme programme) implements Reading {}

  /**
   * Refused whole.
   *
   * @param problems every one, sorted by place; never empty
   */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
