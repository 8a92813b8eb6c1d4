package io.lojal.member;

/** Who may pass something on to another member, and who may have it. */
final class Passing {
  static final String NOT_ENTITLED = "NOT_ENTITLED";
  static final String TOO_MANY = "TOO_MANY";

  private Passing() {}

  /**
   * Why a member may not pass something on; empty where they may.
   *
   * @param when what the rule asks of them
   * @param nowMillis when that is decided; nothing is due any more up to then
   */
  static String refusal(Plan plan, Standing standing, Condition when, long nowMillis) {
    try {
      standing.reach(nowMillis);
      boolean entitled =
          plan.membership().includes(plan, standing)
              && when.test(new Scope().at(plan, standing, null));
      return entitled ? "" : NOT_ENTITLED;
    } catch (RuleFailedException failure) {
      return RejectionCode.RULE_FAILED.name();
    }
  }

  /** Whether a member takes part at an instant; not where that cannot be told. */
  static boolean takesPart(Plan plan, Standing standing, long nowMillis) {
    return refusal(plan, standing, Condition.ALWAYS, nowMillis).isEmpty();
  }
}
