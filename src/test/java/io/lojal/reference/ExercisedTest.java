package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Posting;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Histories that nobody reads are worth what happens in them. */
class ExercisedTest {
  private static final int HISTORIES = 1_500;

  @Test
  void everythingThatCanComeAboutHappensInRandomHistories() {
    Set<OutcomeKind> missing = EnumSet.complementOf(EnumSet.of(OutcomeKind.RULE_FAILED));
    Set<String> givers = new TreeSet<>(Set.of("stamps/c", "payouts/p", "payouts/b", "calendar/d"));
    Set<String> postings =
        new TreeSet<>(
            Set.of(
                "earn", "release", "lapse", "net", "expire", "return", "redeem", "instead", "debt",
                "send", "credit"));
    Set<String> answers =
        new TreeSet<>(
            Set.of(
                "",
                "NOT_OFFERED",
                "NOT_ALLOWED",
                "TOO_MANY",
                "TWICE",
                "UNKNOWN_BADGE",
                "NOT_EARNED",
                "UNKNOWN_TITLE",
                "RULE_FAILED"));
    Set<String> seen = new TreeSet<>(Set.of("title", "showcase"));
    boolean owed = false;
    for (long seed = 1; seed <= HISTORIES; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      Reference.Result result = Reference.of(history.plan(), history.events(), history.endMillis());
      ReferenceStanding.Seen shown = result.standing().seen();
      answers.removeAll(shown.answers().values());
      seen.removeIf(
          what ->
              shown.byOthers()
                  && !(what.equals("title") ? shown.title() : String.join(" ", shown.showcase()))
                      .isEmpty());
      for (Outcome outcome : result.outcomes()) {
        missing.remove(outcome.kind());
        givers.removeIf(
            giver ->
                outcome.kind() == OutcomeKind.VOUCHER_ISSUED && outcome.text().contains(giver));
      }
      for (Posting posting : result.postings()) {
        postings.remove(posting.id().substring(0, posting.id().indexOf('/')));
        owed |= posting.id().matches("payout/p[0-9]+/[0-9]+/[^/]+");
      }
    }
    assertEquals(Set.of(), missing);
    assertEquals(Set.of(), givers);
    assertEquals(Set.of(), postings);
    assertEquals(Set.of(), answers);
    assertEquals(Set.of(), seen);
    assertTrue(owed, "a used voucher was paid for by a debt");
  }
}
