package io.lojal.member;

import java.time.LocalDate;

/** Members are thanked for friends they brought, or no more: docs/semantics.md, "Referrals". */
final class Thanks {
  private Thanks() {}

  /**
   * Why a member cannot be thanked; empty where they can.
   *
   * @param nowMillis when the letter is read; time has passed up to it
   */
  static String refusal(Plan plan, Standing standing, LetterReceived letter, long nowMillis) {
    String unknown = plan.benefits().between().unknown(letter.subject());
    if (!unknown.isEmpty()) {
      return unknown;
    }
    int place = plan.benefits().between().referralOf(letter.subject());
    ReferralState state = standing.benefits.between.referrals[place];
    if (isOld(state, letter)) {
      return "";
    }
    if (!Passing.takesPart(plan, standing, nowMillis)) {
      return Passing.NOT_ENTITLED;
    }
    AtMost most = plan.benefits().between().referrals().get(place).most();
    return most != null && others(plan, state, letter.from(), most, nowMillis) >= most.times()
        ? Passing.TOO_MANY
        : "";
  }

  private static boolean isOld(ReferralState state, LetterReceived letter) {
    return letter.number() <= known(state, letter).number();
  }

  private static ReferralState.Kept known(ReferralState state, LetterReceived letter) {
    return state.friends.getOrDefault(letter.from(), ReferralState.Kept.NOTHING);
  }

  /** How many other friends count in the window of an instant. */
  private static long others(
      Plan plan, ReferralState state, String friend, AtMost most, long nowMillis) {
    long window = most.per().indexOf(Calendar.date(nowMillis, plan.zone()));
    return state.friends.entrySet().stream()
        .filter(each -> each.getValue().isKept() && !each.getKey().equals(friend))
        .filter(each -> most.per().indexOf(date(each.getValue())) == window)
        .count();
  }

  private static LocalDate date(ReferralState.Kept kept) {
    return LocalDate.ofEpochDay(kept.day());
  }

  /** Reads a letter that was taken. */
  static void hear(Frame frame, int place, LetterReceived letter) {
    Referral referral = frame.plan.benefits().between().referrals().get(place);
    if (letter.content() == LetterReceived.Content.BACK) {
      came(frame, referral, OutcomeKind.REFERRAL_CAME_BACK, letter.points(), letter.text());
      return;
    }
    ReferralState state = frame.standing.benefits.between.referrals[place];
    ReferralState.Kept known = known(state, letter);
    if (isOld(state, letter)) {
      return;
    }
    boolean brings = letter.content() == LetterReceived.Content.REFERRED;
    if (brings == known.isKept()) {
      state.remember(letter.from(), known.asOf(letter.number()));
    } else if (brings) {
      give(frame, referral, letter);
      long day = Calendar.date(frame.nowMillis, frame.plan.zone()).toEpochDay();
      state.remember(
          letter.from(),
          new ReferralState.Kept(letter.number(), letter.points(), letter.id(), day));
    } else {
      new TakingBack(frame, referral.wallet(), known.points(), Posting.Account.ISSUED)
          .from(known.letter());
      came(frame, referral, OutcomeKind.REFERRAL_TAKEN_BACK, known.points(), letter.from());
      state.remember(letter.from(), ReferralState.Kept.NOTHING.asOf(letter.number()));
    }
  }

  private static void give(Frame frame, Referral referral, LetterReceived letter) {
    Rules.Wallet wallet = frame.plan.wallets[referral.wallet()];
    long now = frame.nowMillis;
    long expires = wallet.valid().endOf(now, frame.standing, frame.plan.zone());
    Lot lot =
        new Lot(
            "referrals:" + referral.name() + "/" + letter.id(),
            letter.id(),
            now,
            now,
            Math.max(now, expires),
            letter.points(),
            false,
            false);
    frame.moved(
        wallet,
        "earn/" + lot.id,
        Posting.Account.ISSUED,
        Posting.Account.AVAILABLE,
        lot.left,
        letter.id());
    Lots.putBack(frame, wallet, frame.standing.wallets[referral.wallet()], lot);
    came(frame, referral, OutcomeKind.REFERRAL_PAID, letter.points(), letter.from());
  }

  private static void came(
      Frame frame, Referral referral, OutcomeKind kind, long points, String text) {
    frame.came(referral, kind, frame.cause(), 0, points, text, frame.nowMillis, Long.MAX_VALUE);
  }
}
