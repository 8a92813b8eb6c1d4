package io.lojal.engine;

import io.lojal.member.MemberChanged;
import io.lojal.member.Profile;
import io.lojal.member.RejectionCode;

/**
 * A profile goes out whole with every standing and trigger, so what merges into it for ever has to
 * have an end: a producer that makes names of what should be values is told so.
 */
final class ProfileBounds {
  /** Names in all, each with a value of some length: far below what a record may have. */
  static final int MOST = 100;

  private ProfileBounds() {}

  /** Why a change cannot be taken by a member who is known as such; null where it can. */
  static Rejection refusal(Profile profile, MemberChanged change) {
    Profile changed = profile.with(change);
    String many = null;
    if (changed.attributes().size() > MOST) {
      many = changed.attributes().size() + " attributes";
    } else if (changed.consents().size() > MOST) {
      many = changed.consents().size() + " consents";
    }
    return many == null
        ? null
        : Rejection.of(
            RejectionCode.BAD_FIELD,
            "the member would have " + many + ", not " + MOST + " at the most",
            change);
  }
}
