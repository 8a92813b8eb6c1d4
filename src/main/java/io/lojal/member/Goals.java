package io.lojal.member;

/** What a member adds to what everyone reaches together, and hears of it. */
final class Goals {
  private Goals() {}

  static void apply(Frame frame, int[] places) {
    for (int place : places) {
      Rules.Goal goal = frame.plan.goals[place];
      Standing.GoalState state = frame.standing.goals[place];
      if (frame.nowMillis < goal.fromMillis() || frame.nowMillis >= goal.toMillis()) {
        continue;
      }
      try {
        state.share += added(frame.scope, goal, frame.event);
      } catch (RuleFailedException failure) {
        frame.failed(goal, failure);
        continue;
      }
      thank(frame, goal, state);
    }
  }

  private static long added(Scope scope, Rules.Goal goal, Event event) {
    if (!goal.byLine()) {
      return goal.when().test(scope) ? one(scope, goal) : 0;
    }
    long sum = 0;
    for (Line line : ((PurchaseRecorded) event).lines()) {
      scope.on(line);
      if (goal.when().test(scope)) {
        sum += one(scope, goal);
      }
    }
    return sum;
  }

  private static long one(Scope scope, Rules.Goal goal) {
    return goal.amount() == null ? 1 : goal.amount().of(scope);
  }

  /** A goal was reached. */
  static void hear(Frame frame, MomentReceived mail) {
    for (int place = 0; place < frame.plan.goals.length; place++) {
      Rules.Goal goal = frame.plan.goals[place];
      if (goal.rule().equals(mail.subject())) {
        Standing.GoalState state = frame.standing.goals[place];
        state.reached = Math.max(state.reached, mail.level());
        thank(frame, goal, state);
      }
    }
  }

  static void thank(Frame frame, Rules.Goal goal, Standing.GoalState state) {
    if (state.reached > state.told && state.share >= goal.least()) {
      state.told = state.reached;
      frame.came(
          goal,
          OutcomeKind.GOAL_REACHED,
          Long.toString(state.reached),
          state.reached,
          state.share,
          "",
          goal.fromMillis(),
          Long.MAX_VALUE);
    }
  }
}
