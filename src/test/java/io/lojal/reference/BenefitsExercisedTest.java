package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Histories that nobody reads are worth what happens in them. */
class BenefitsExercisedTest {
  @Test
  void everythingThatCanBecomeOfCardsAndVouchersHappensInRandomHistories() {
    Set<OutcomeKind> missing = EnumSet.noneOf(OutcomeKind.class);
    for (OutcomeKind kind : OutcomeKind.values()) {
      boolean benefit =
          kind.family() == OutcomeKind.Family.STAMPS || kind.family() == OutcomeKind.Family.VOUCHER;
      if (benefit) {
        missing.add(kind);
      }
    }
    Set<String> givers = new TreeSet<>(Set.of("stamps/c", "payouts/p", "payouts/b"));
    boolean owed = false;
    for (long seed = 1; seed < 500; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      Reference.Result result = Reference.of(history.plan(), history.events(), history.endMillis());
      for (Outcome outcome : result.outcomes()) {
        missing.remove(outcome.kind());
        givers.removeIf(
            giver ->
                outcome.kind() == OutcomeKind.VOUCHER_ISSUED && outcome.text().contains(giver));
      }
      owed |=
          result.postings().stream()
              .anyMatch(one -> one.id().matches("payout/p[0-9]+/[0-9]+/[^/]+"));
    }
    assertEquals(Set.of(), missing);
    assertEquals(Set.of(), givers);
    assertTrue(owed, "a used voucher was paid for by a debt");
  }
}
