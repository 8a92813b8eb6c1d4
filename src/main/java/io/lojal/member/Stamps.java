package io.lojal.member;

/** Stamps on cards, and what full ones give. */
final class Stamps {
  private static final long MOST_AT_ONCE = 1_000;

  private Stamps() {}

  static void apply(Frame frame, int[] places) {
    for (int place : places) {
      StampCard card = frame.plan.benefits().cards().get(place);
      try {
        long stamps = Math.min(given(frame.scope, card, frame.event), MOST_AT_ONCE);
        stamp(frame, card, frame.standing.benefits.cards[place], stamps);
      } catch (RuleFailedException failure) {
        frame.failed(card, failure);
      }
    }
  }

  private static long given(Scope scope, StampCard card, Event event) {
    if (!(event instanceof PurchaseRecorded purchase)) {
      return card.when().test(scope) ? card.stamps() : 0;
    }
    boolean all = !card.byLine() && card.when().test(scope);
    long lines = 0;
    long items = 0;
    long amount = 0;
    for (Line line : purchase.lines()) {
      if (all || (card.byLine() && card.when().test(scope.on(line)))) {
        lines++;
        items += line.quantity();
        amount += line.amountMinor();
      }
    }
    if (lines == 0) {
      return 0;
    }
    return switch (card.per()) {
      case EVENT -> card.stamps();
      case LINE -> card.stamps() * lines;
      case ITEM -> card.stamps() * Math.min(items, MOST_AT_ONCE);
      case MONEY ->
          Rounding.DOWN.share(Giving.basis(purchase, amount), card.stamps(), card.perMinor());
    };
  }

  private static void stamp(Frame frame, StampCard card, BenefitsState.Card state, long matching) {
    // A clock that is put back over midnight does not begin the day before again.
    long today = Calendar.day(frame.nowMillis, frame.plan.zone());
    boolean sameDay = today <= state.day;
    long before = sameDay ? state.dayStamps : 0;
    long stamps = card.perDay() == 0 ? matching : Math.min(matching, card.perDay() - before);
    if (!card.carries()) {
      stamps = Math.min(stamps, card.size() - state.stamps);
    }
    if (stamps <= 0) {
      return;
    }
    state.day = sameDay ? state.day : today;
    state.dayStamps = before + stamps;
    long on = state.stamps + stamps;
    boolean fills = on >= card.size();
    for (; on >= card.size(); on -= card.size()) {
      fill(frame, card, ++state.filled);
    }
    state.stamps = (int) on;
    if (!fills) {
      frame.came(
          card,
          OutcomeKind.STAMPED,
          frame.cause(),
          card.size(),
          state.stamps,
          "",
          frame.nowMillis,
          Long.MAX_VALUE);
    }
  }

  /** A card that was begun elsewhere. */
  static void bring(Frame frame, int place, OpeningRecorded.Card told) {
    StampCard card = frame.plan.benefits().cards().get(place);
    BenefitsState.Card state = frame.standing.benefits.cards[place];
    state.filled += told.filled();
    int on = state.stamps + told.stamps();
    if (!card.carries()) {
      on = Math.min(on, card.size());
    }
    for (; on >= card.size(); on -= card.size()) {
      fill(frame, card, ++state.filled);
    }
    state.stamps = on;
  }

  private static void fill(Frame frame, StampCard card, long number) {
    boolean gives = card.gives() >= 0;
    frame.came(
        card,
        OutcomeKind.STAMP_CARD_FULL,
        Long.toString(number),
        number,
        0,
        gives ? frame.plan.benefits().vouchers().get(card.gives()).name() : "",
        frame.nowMillis,
        Long.MAX_VALUE);
    if (gives) {
      Vouchers.issue(frame, card.gives(), card.giver() + "/" + number);
    }
  }
}
