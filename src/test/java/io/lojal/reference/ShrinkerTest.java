package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.OutcomeKind;
import java.util.List;
import java.util.stream.Stream;
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
    Sheet vouchers = sheet.sheet("vouchers");
    assertEquals(1, vouchers.names().size());
    assertEquals(List.of("valid"), vouchers.sheet(vouchers.names().get(0)).names());
    long givers =
        Stream.of("stamps", "payouts", "calendar", "drops")
            .filter(group -> sheet.get(group) != null)
            .count();
    assertTrue(givers <= 1, "one giver: " + sheet);
  }

  private static boolean issues(RandomHistories.History history) {
    return Engine.fold(history.plan(), history.events(), history.endMillis()).outcomes().stream()
        .anyMatch(outcome -> outcome.kind() == OutcomeKind.VOUCHER_ISSUED);
  }
}
