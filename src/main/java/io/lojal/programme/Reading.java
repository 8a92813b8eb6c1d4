package io.lojal.programme;

import io.lojal.engine.Programme;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of reading a programme: all of it, or none. */
public sealed interface Reading {

  /**
   * Accepted, and ready to be evaluated.
   *
   * @param currency what purchases are paid in
   * @param events what the programme calls the events that its rules look at, purchases too
   */
  record Planned(Programme programme, Currency currency, Map<String, DeclaredEvent> events)
      implements Reading {
    public Planned {
      events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    }
  }

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
