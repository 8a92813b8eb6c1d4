package io.lojal.cli.replay;

import io.lojal.community.Claim;
import io.lojal.community.GoalStanding;
import io.lojal.community.Share;
import io.lojal.engine.Outputs;
import io.lojal.member.LetterReceived;
import java.util.Queue;

/** Takes what members and goals have to say. */
public interface StageOutputs extends Outputs {

  /** Shares not added up yet: the engine is still with the member they are of. */
  Queue<Share> shares();

  /** A goal has come to a milestone. */
  void goal(GoalStanding standing);

  /** Claims not answered yet. */
  Queue<Claim> claims();

  /** Letters not read yet. */
  Queue<LetterReceived> letters();

  @Override
  default void letter(LetterReceived letter) {
    letters().add(letter);
  }

  @Override
  default void claim(Claim claim) {
    claims().add(claim);
  }

  @Override
  default void share(Share share) {
    shares().add(share);
  }
}
