package io.lojal.member;

/** What a member's own key has to do with drops: who may claim, and what was given. */
final class Drops {
  private Drops() {}

  /**
   * Whether a claim is passed on.
   *
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static WishDecided decide(Plan plan, Standing standing, WishCommanded wish, long nowMillis) {
    Drop drop = plan.benefits().occasions().drop("drops/" + wish.name());
    return WishDecided.of(wish, nowMillis, refusal(drop, plan, standing, nowMillis), 0, 0);
  }

  private static String refusal(Drop drop, Plan plan, Standing standing, long nowMillis) {
    if (drop == null) {
      return "UNKNOWN_DROP";
    }
    if (nowMillis < drop.fromMillis()) {
      return "NOT_YET";
    }
    if (nowMillis >= drop.toMillis()) {
      return "OVER";
    }
    try {
      // Nothing is due any more up to now, and the fact will stand there.
      standing.reach(nowMillis);
      boolean entitled =
          plan.membership().includes(plan, standing)
              && drop.when().test(new Scope().at(plan, standing, null));
      return entitled ? "" : "NOT_ENTITLED";
    } catch (RuleFailedException failure) {
      return RejectionCode.RULE_FAILED.name();
    }
  }

  /** Mail from a drop: a piece is the member's. */
  static void hear(Frame frame, MomentReceived mail) {
    Drop drop = frame.plan.benefits().occasions().drop(mail.subject());
    if (drop == null) {
      return;
    }
    frame.came(
        drop,
        OutcomeKind.DROP_GRANTED,
        Long.toString(mail.level()),
        mail.level(),
        0,
        drop.name(),
        frame.nowMillis,
        Long.MAX_VALUE);
    if (drop.wallet() >= 0) {
      String lot = "drops:" + drop.name() + "/" + mail.level();
      Gifts.grant(frame, drop.wallet(), lot, mail.id(), drop.points());
    } else {
      Vouchers.issue(frame, drop.gives(), drop.rule() + "/" + mail.level());
    }
  }
}
