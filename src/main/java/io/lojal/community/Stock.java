package io.lojal.community;

import io.lojal.member.Drop;

/**
 * A drop's exact stock: the first so many claims, in the order in which they come to the drop's
 * key, get a piece each, and never one more.
 */
public final class Stock {
  private Stock() {}

  /**
   * How a claim was answered.
   *
   * @param number of the piece, from 1; 0 where it was refused
   * @param code why it was refused, or empty
   */
  public record Answer(Claim claim, long number, String code) {

    /** What the member is told; only where a piece was given. */
    public Mail mail() {
      String id = claim.drop() + "/" + number;
      return new Mail(id, -1, claim.member(), claim.drop(), number, claim.timeMillis(), 1);
    }

    public boolean isGiven() {
      return number > 0;
    }
  }

  /**
   * Answers a claim, for good.
   *
   * @param drop as the newest version has it; null where none does
   */
  public static Answer answer(StockState state, Drop drop, Claim claim) {
    if (drop == null) {
      return new Answer(claim, 0, "UNKNOWN_DROP");
    }
    long own = state.given(claim.member());
    if (own >= drop.atMost()) {
      return new Answer(claim, 0, "ALREADY_YOURS");
    }
    long all = state.given(StockState.ALL);
    if (all >= drop.stock()) {
      return new Answer(claim, 0, "SOLD_OUT");
    }
    give(state, claim.member());
    return new Answer(claim, all + 1, "");
  }

  /** A piece goes to a member. */
  public static void give(StockState state, String member) {
    state.given(member, state.given(member) + 1);
    state.given(StockState.ALL, state.given(StockState.ALL) + 1);
  }

  /** How many are gone, in the shape of a goal that is reached when all are. */
  public static GoalStanding standing(StockState state, Drop drop, long nowMillis) {
    long given = state.given(StockState.ALL);
    return new GoalStanding(
        drop.rule(), given, drop.stock(), 0, Long.MIN_VALUE, "", false, nowMillis);
  }
}
