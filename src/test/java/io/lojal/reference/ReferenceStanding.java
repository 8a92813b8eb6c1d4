package io.lojal.reference;

import io.lojal.member.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A member at an instant. Lists go by the rules' order in the programme. */
record ReferenceStanding(
    Profile profile,
    List<Long> meters,
    List<Wallet> wallets,
    List<Tier> tiers,
    List<Streak> streaks,
    List<Long> shares) {

  /** Lots by id. */
  record Wallet(List<Lot> lots, long debt) {}

  record Lot(
      String id,
      String cause,
      long left,
      boolean isAvailable,
      long availableMillis,
      long expiresMillis) {}

  /** {@code window} is null at level 0. */
  record Tier(int level, LocalDate window) {}

  /** All 0 and null while it is not running. */
  record Streak(
      LocalDate first, LocalDate period, long endMillis, int events, long length, long freezes) {}

  static Wallet of(NaivePoints points) {
    return new Wallet(
        points.lots.stream()
            .filter(lot -> lot.left > 0)
            .map(
                lot ->
                    new Lot(lot.id, lot.cause, lot.left, lot.released, lot.available, lot.expires))
            .sorted(Comparator.comparing(Lot::id))
            .toList(),
        points.debt);
  }

  static Tier of(NaiveTier tier) {
    return new Tier(tier.level, tier.window);
  }

  static Streak of(NaiveStreak streak) {
    NaiveStreak.Open open = streak.open;
    return open == null
        ? new Streak(null, null, 0, 0, 0, 0)
        : new Streak(
            streak.first, open.first, open.end, open.events, streak.length, streak.freezes);
  }
}
