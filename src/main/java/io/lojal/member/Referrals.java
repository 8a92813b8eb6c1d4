package io.lojal.member;

/** Who referred a member, and when that is final: docs/semantics.md, "Referrals". */
final class Referrals {
  private Referrals() {}

  /**
   * An event may decide who referred the member, or end it.
   *
   * @param places of the referrals that look at it
   */
  static void happen(Frame frame, Entry entry, int[] places) {
    for (int place : places) {
      Referral referral = frame.plan.benefits().between().referrals().get(place);
      ReferralState state = frame.standing.benefits.between.referrals[place];
      if (state.phase == ReferralState.Phase.OPEN
          && entry.turnedOut() != null
          && matches(frame, referral, entry.turnedOut())) {
        decide(frame, referral, state, entry.event());
      }
    }
    if (entry.forward()) {
      end(frame, (ReturnRecorded) entry.event());
    }
  }

  private static boolean matches(Frame frame, Referral referral, Event seen) {
    frame.scope.at(frame.plan, frame.standing, seen);
    boolean matches = false;
    if (!referral.byLine()) {
      matches = frame.holds(referral, referral.when());
    } else {
      for (Line line : ((PurchaseRecorded) seen).lines()) {
        frame.scope.on(line);
        matches = matches || frame.holds(referral, referral.when());
      }
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
    return matches;
  }

  private static void decide(Frame frame, Referral referral, ReferralState state, Event event) {
    String by = frame.standing.profile.attributes().getOrDefault(referral.by(), "");
    if (by.isEmpty() || by.equals(event.member()) || by.startsWith(Pool.KEYS)) {
      state.close();
      return;
    }
    state.by = by;
    state.cause = event.id();
    if (referral.period().isNone()) {
      close(frame, referral, state);
    } else {
      state.phase = ReferralState.Phase.WAITING;
      state.dueMillis =
          Calendar.startOf(
              referral.period().after(Calendar.date(frame.nowMillis, frame.plan.zone())),
              frame.plan.zone());
    }
  }

  /** Time comes to those that are final by now. */
  static void close(Frame frame) {
    ReferralState[] states = frame.standing.benefits.between.referrals;
    for (int place = 0; place < states.length; place++) {
      if (states[place].dueMillis <= frame.nowMillis) {
        close(frame, frame.plan.benefits().between().referrals().get(place), states[place]);
      }
    }
  }

  private static void close(Frame frame, Referral referral, ReferralState state) {
    state.phase = ReferralState.Phase.FINAL;
    state.dueMillis = Long.MAX_VALUE;
    came(frame, referral, OutcomeKind.REFERRAL_FINAL, state.by);
  }

  private static void came(Frame frame, Referral referral, OutcomeKind kind, String by) {
    frame.came(referral, kind, by, 0, referral.points(), by, frame.nowMillis, Long.MAX_VALUE);
  }

  /** What decided it came back when it was too old to be undone. */
  private static void end(Frame frame, ReturnRecorded returned) {
    ReferralState[] states = frame.standing.benefits.between.referrals;
    for (int place = 0; place < states.length; place++) {
      ReferralState state = states[place];
      if (returned.lines().isEmpty() && state.cause.equals(returned.purchaseId())) {
        Referral referral = frame.plan.benefits().between().referrals().get(place);
        came(frame, referral, OutcomeKind.REFERRAL_ENDED, state.by);
        state.close();
      }
    }
  }
}
