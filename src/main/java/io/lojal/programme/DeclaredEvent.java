package io.lojal.programme;

import io.lojal.member.EventKind;
import io.lojal.member.Match;
import java.util.List;

/**
 * A kind of event that rules look at.
 *
 * @param measures whole numbers its producers send; for activities
 * @param attributes words its producers send; for activities
 */
public record DeclaredEvent(Match match, List<String> measures, List<String> attributes) {
  /** Known to every programme, without a declaration. */
  static final String PURCHASE_NAME = "purchase";

  static final DeclaredEvent PURCHASE =
      new DeclaredEvent(new Match(EventKind.PURCHASE, ""), List.of(), List.of());

  public boolean isPurchase() {
    return match.kind() == EventKind.PURCHASE;
  }
}
