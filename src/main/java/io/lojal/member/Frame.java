package io.lojal.member;

/** Everything one evaluation needs, in one place; used again for the next one. */
final class Frame {
  final Scope scope = new Scope();
  final Gathered gathered = new Gathered();

  /** What the event was granted so far. */
  final Grants grants = new Grants();

  Plan plan;
  Standing standing;
  Outcomes out;

  /** The event as it turned out; null where time moves, or nothing is left of it. */
  Event event;

  /** The event as it was recorded; null where time moves. */
  Event recorded;

  /** When it happens: the event's time, or the deadline's. */
  long nowMillis;

  /** Something happens. */
  void at(Plan plan, Standing standing, Entry entry, Outcomes out) {
    at(plan, standing, entry.event().timeMillis(), out);
    event = entry.turnedOut();
    recorded = entry.event();
    scope.at(plan, standing, event);
  }

  /** Nothing happens but that it is later. */
  void at(Plan plan, Standing standing, long nowMillis, Outcomes out) {
    this.plan = plan;
    this.standing = standing;
    this.event = null;
    this.recorded = null;
    this.grants.clear();
    this.nowMillis = nowMillis;
    this.out = out;
    scope.at(plan, standing, null);
  }

  String cause() {
    return recorded == null ? "" : recorded.id();
  }

  String place() {
    if (recorded instanceof PurchaseRecorded purchase) {
      return purchase.place();
    }
    return recorded instanceof ActivityRecorded activity ? activity.place() : "";
  }

  void came(
      Rules.Rule rule,
      OutcomeKind kind,
      String occurrence,
      long level,
      long amount,
      String text,
      long fromMillis,
      long expiresMillis) {
    out.came(
        new Outcome(
            rule.rule(),
            kind,
            occurrence,
            level,
            amount,
            text,
            nowMillis,
            fromMillis,
            expiresMillis,
            cause(),
            place()));
  }

  /** Points go from one account of a wallet to another. */
  void moved(
      Rules.Wallet wallet,
      String id,
      Posting.Account from,
      Posting.Account to,
      long points,
      String cause) {
    out.posted(new Posting(id, wallet.name(), from, to, points, nowMillis, cause));
  }

  /** Whether the member takes part; a failure of that condition is told, and is no. */
  boolean takesPart() {
    Membership membership = plan.membership();
    if (membership.isForEverybody()) {
      return true;
    }
    scope.at(plan, standing, recorded);
    boolean takesPart = holds(membership, membership.when());
    scope.at(plan, standing, event);
    return takesPart;
  }

  /** Whether a rule's condition holds for the event; a failure of it is told, and is no. */
  boolean holds(Rules.Rule rule, Condition when) {
    try {
      return when.test(scope);
    } catch (RuleFailedException failure) {
      failed(rule, failure);
      return false;
    }
  }

  void failed(Rules.Rule rule, RuleFailedException failure) {
    came(
        rule,
        OutcomeKind.RULE_FAILED,
        cause(),
        0,
        0,
        failure.getMessage(),
        nowMillis,
        Long.MAX_VALUE);
  }
}
