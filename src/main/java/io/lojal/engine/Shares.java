package io.lojal.engine;

import io.lojal.community.Share;
import io.lojal.member.Rules;
import java.util.Arrays;
import java.util.List;

/** What a member has added to each goal, and what of that the goals have not been told. */
final class Shares {
  private final String member;
  private long[] told;

  /**
   * @param folding as of when everything was told
   */
  Shares(String member, Folding folding) {
    this.member = member;
    this.told = of(folding);
  }

  /** Tells what has changed: each share as it is now, numbered. */
  void tell(Folding folding, MemberRecord record, Outputs out) {
    long[] shares = of(folding);
    List<Rules.Goal> goals = folding.plan().goals();
    // Another version may have other goals.
    boolean sameGoals = told.length == shares.length;
    for (int i = 0; i < shares.length; i++) {
      if (!sameGoals || shares[i] != told[i]) {
        Rules.Goal goal = goals.get(i);
        out.share(
            new Share(
                goal.rule(),
                Math.floorMod(member.hashCode(), goal.shards()),
                member,
                shares[i],
                ++record.shares,
                folding.standing().reachedMillis()));
      }
    }
    told = shares;
  }

  private static long[] of(Folding folding) {
    long[] shares = new long[folding.plan().goals().size()];
    Arrays.setAll(shares, goal -> folding.standing().share(goal));
    return shares;
  }
}
