package io.lojal.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of a standing belongs to cards, vouchers and payouts, in the order of the plan. */
final class BenefitsState {
  final Card[] cards;
  final Kept<Held> vouchers;

  /** By payout in steps, the last number. */
  final long[] paid;

  final Runs[] bands;

  final OccasionsState occasions;

  final FeatsState feats;
  final BetweenState between;

  static final class Card {
    int stamps;

    /** How many cards were filled. */
    long filled;

    /** The day on which a stamp was last given, and how many on it. */
    long day = Long.MIN_VALUE;

    long dayStamps;

    boolean isEmpty() {
      return day == Long.MIN_VALUE && stamps == 0 && filled == 0;
    }
  }

  static final class Held {
    /** In the order in which they came. */
    final List<Voucher> vouchers = new ArrayList<>();

    Voucher find(String id) {
      for (Voucher voucher : vouchers) {
        if (voucher.id.equals(id)) {
          return voucher;
        }
      }
      return null;
    }
  }

  static final class Runs {
    /** The window that is looked at when it ends; meaningless while none is. */
    long window;

    /** When it ends; {@link Long#MAX_VALUE} while none is looked at. */
    long endMillis = Long.MAX_VALUE;

    /** By threshold of a band: how often in a row it was reached. None that is 0. */
    final Map<Long, Integer> reached = new TreeMap<>();
  }

  BenefitsState(Benefits benefits) {
    cards = new Card[benefits.cards().size()];
    vouchers = new Kept<>(benefits.vouchers().size(), Held::new);
    paid = new long[benefits.steps().size()];
    bands = new Runs[benefits.bands().size()];
    occasions = new OccasionsState(benefits.occasions());
    feats = new FeatsState(benefits.feats());
    between = new BetweenState(benefits.between());
    java.util.Arrays.setAll(cards, i -> new Card());
    java.util.Arrays.setAll(bands, i -> new Runs());
  }

  /** When time has to look at one of them; {@link Long#MAX_VALUE} for never. */
  long nextDeadline() {
    long next = Math.min(occasions.nextDeadline(), feats.nextDeadline());
    next = Math.min(next, between.nextDeadline());
    for (int kind = vouchers.next(0); kind >= 0; kind = vouchers.next(kind + 1)) {
      for (Voucher voucher : vouchers.of(kind).vouchers) {
        next = Math.min(next, Vouchers.deadline(voucher));
      }
    }
    for (Runs runs : bands) {
      next = Math.min(next, runs.endMillis);
    }
    return next;
  }
}
