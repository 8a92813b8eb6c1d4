package io.lojal.reference;

import io.lojal.member.Between;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.LetterReceived.Content;
import io.lojal.member.LevelGift;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import io.lojal.member.Plan;
import io.lojal.member.Referral;
import java.util.List;

/** Levels that are given, and thanks for friends. */
final class RandomMail {
  private final Chance chance;
  private final Between between;

  RandomMail(Chance chance, Plan plan) {
    this.chance = chance;
    this.between = plan.benefits().between();
  }

  static boolean isFor(Plan plan) {
    Between between = plan.benefits().between();
    return !between.gifts().isEmpty() || !between.referrals().isEmpty();
  }

  Event of(Envelope envelope) {
    if (between.referrals().isEmpty() || (!between.gifts().isEmpty() && chance.in(50))) {
      return chance.in(20) ? given(envelope) : level(envelope);
    }
    return thanks(envelope);
  }

  private PassDecided given(Envelope envelope) {
    boolean accepted = chance.in(90);
    return new PassDecided(
        envelope,
        envelope.timeMillis() - chance.below(5000),
        PassCommanded.Action.GIFT,
        chance.in(90) ? between.gifts().get(0).name() : "gone",
        "nils",
        0,
        accepted,
        accepted ? "" : "TOO_MANY",
        List.of());
  }

  private LetterReceived level(Envelope envelope) {
    LevelGift gift = between.gifts().get(0);
    boolean back = chance.in(15);
    return new LetterReceived(
        envelope,
        chance.in(95) ? gift.rule() : "gifts/gone",
        back ? Content.BACK : Content.LEVEL,
        "nils",
        back ? "UNKNOWN_MEMBER" : "",
        List.of(),
        1,
        chance.in(90) ? "" : "NOT_ENTITLED");
  }

  /** Of few friends, with numbers in any order. */
  private LetterReceived thanks(Envelope envelope) {
    Referral referral = between.referrals().get(0);
    boolean back = chance.in(10);
    Parcel parcel = new Parcel("x", chance.between(1, 40), envelope.timeMillis(), Long.MAX_VALUE);
    return new LetterReceived(
        envelope,
        chance.in(95) ? referral.rule() : "referrals/gone",
        back ? Content.BACK : chance.in(60) ? Content.REFERRED : Content.UNREFERRED,
        chance.one("nils", "olle"),
        back ? "UNKNOWN_MEMBER" : Long.toString(chance.between(1, 9)),
        List.of(parcel),
        1,
        chance.in(90) ? "" : "TOO_MANY");
  }
}
