package io.lojal.engine;

import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.outreach.Offer;
import io.lojal.outreach.Sentence;
import java.util.List;
import java.util.Map;

/**
 * One version of a programme, planned: the rules of the fold, and what is said of their outcomes.
 *
 * @param says the outcomes that leave as triggers, and the words for each
 */
public record Programme(Plan plan, List<Offer> offers, Map<Told, Sentence> says) {
  public Programme {
    offers = List.copyOf(offers);
    says = Map.copyOf(says);
  }

  /** An outcome of a rule. */
  public record Told(String rule, OutcomeKind kind) {}
}
