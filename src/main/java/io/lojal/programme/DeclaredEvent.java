package io.lojal.programme;

import io.lojal.member.EventKind;
import io.lojal.member.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules look at: events of one kind, or of several as far as these are alike.
 *
 * @param measures whole numbers its producers send; for activities
 * @param attributes words its producers send
 */
public record DeclaredEvent(List<Match> matches, List<String> measures, List<String> attributes) {
  /** Known to every programme, without a declaration. */
  public static final String PURCHASE_NAME = "purchase";

  static final DeclaredEvent PURCHASE =
      new DeclaredEvent(List.of(new Match(EventKind.PURCHASE, "")), List.of(), List.of());

  /** Several as one: it has the measures and attributes that all of them have. */
  static DeclaredEvent together(List<DeclaredEvent> events) {
    List<Match> matches = new ArrayList<>();
    List<String> measures = new ArrayList<>(events.get(0).measures);
    List<String> attributes = new ArrayList<>(events.get(0).attributes);
    for (DeclaredEvent event : events) {
      matches.addAll(event.matches);
      measures.retainAll(event.measures);
      attributes.retainAll(event.attributes);
    }
    return new DeclaredEvent(List.copyOf(matches), measures, attributes);
  }

  /** Of a rule that looks at one kind. */
  public Match match() {
    return matches.get(0);
  }

  public boolean isPurchase() {
    return matches.stream().allMatch(match -> match.kind() == EventKind.PURCHASE);
  }
}
