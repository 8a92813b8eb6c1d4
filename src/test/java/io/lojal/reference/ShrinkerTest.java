package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.OutcomeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fails is told with no more than it takes. */
class ShrinkerTest {
  @Test
  void aFailingHistoryIsShrunkToAFewEventsUnderAFewRules() {
    Property noVoucherIsIssued = history -> issues(history) ? "a voucher is issued" : null;
    long seed = 1;
    while (noVoucherIsIssued.wrong(RandomHistories.of(seed)) == null) {
      seed++;
    }
    RandomHistories.History shortest = Shrinker.shrink(RandomHistories.of(seed), noVoucherIsIssued);
    assertNotNull(noVoucherIsIssued.wrong(shortest));
    assertTrue(shortest.events().size() <= 5, shortest.events() + "");
    Sheet sheet = shortest.programme().sheet();
    assertEquals(List.of("valid"), sheet.sheet("vouchers").sheet("v1").names());
    assertTrue(sheet.get("stamps") == null || sheet.get("payouts") == null, "one giver: " + sheet);
  }

  private static boolean issues(RandomHistories.History history) {
    return Engine.fold(history.plan(), history.events(), history.endMillis()).outcomes().stream()
        .anyMatch(outcome -> outcome.kind() == OutcomeKind.VOUCHER_ISSUED);
  }
}
