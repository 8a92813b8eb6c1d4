package io.lojal.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalShardTest {
  private static final String GOAL = "goals/metres";

  private final List<Mail> mail = new ArrayList<>();
  private final ShardState state = new HeapShard();

  private void share(String member, long share, long number, long timeMillis) {
    GoalShard.accept(state, new Share(GOAL, 0, member, share, number, timeMillis), mail::add);
  }

  private void reachedAt(long timeMillis) {
    GoalShard.hear(state, new Mail("m", 0, "", GOAL, 100, timeMillis, 1));
    tellEverybody();
  }

  private void tellEverybody() {
    for (String member : GoalShard.untold(state)) {
      GoalShard.tell(state, GOAL, member, mail::add);
    }
  }

  @Test
  void everybodyWhoAddedSomethingHearsOnce() {
    share("anna", 10, 1, 1_000);
    share("bo", 0, 1, 1_000);
    reachedAt(2_000);
    reachedAt(2_000);
    share("anna", 20, 2, 3_000);
    assertEquals(
        List.of(new Mail(GOAL + "/100", -1, "anna", GOAL, 100, 2_000, 2)),
        mail,
        "Bo added nothing; Anna knows");
  }

  @Test
  void whoAddsMoreBeforeTheirTurnHearsThenAndNotAgain() {
    share("anna", 10, 1, 1_000);
    GoalShard.hear(state, new Mail("m", 0, "", GOAL, 100, 2_000, 1));
    share("anna", 20, 2, 3_000);
    assertEquals(1, mail.size());
    GoalShard.tell(state, GOAL, "anna", mail::add);
    assertEquals(1, mail.size());
  }

  @Test
  void whoComesLaterHearsThen() {
    reachedAt(2_000);
    share("anna", 10, 1, 3_000);
    assertEquals(3_000, mail.get(0).timeMillis());
  }

  @Test
  void aLateShareDoesNotHearBeforeTheGoalWasReached() {
    reachedAt(2_000);
    share("anna", 10, 1, 1_000);
    assertEquals(2_000, mail.get(0).timeMillis());
  }
}
