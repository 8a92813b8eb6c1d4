package io.lojal.member;

import java.time.LocalDate;

/** Vouchers for what a meter has come to when its window ends. */
final class Bands {
  private Bands() {}

  /** Sees to it that the window of an event is looked at when it ends. */
  static void watch(Frame frame) {
    for (int place = 0; place < frame.standing.benefits.bands.length; place++) {
      BandPayout payout = frame.plan.benefits().bands().get(place);
      BenefitsState.Runs state = frame.standing.benefits.bands[place];
      if (state.endMillis == Long.MAX_VALUE
          && !frame.standing.meters.of(payout.meter()).hasNothing()) {
        LocalDate date = Calendar.date(frame.nowMillis, frame.plan.zone());
        look(frame, payout, state, window(frame, payout).indexOf(date));
        // A clock that is put back over midnight ends no window twice.
        while (state.endMillis <= frame.nowMillis) {
          look(frame, payout, state, state.window + 1);
        }
      }
    }
  }

  private static void look(Frame frame, BandPayout payout, BenefitsState.Runs state, long number) {
    state.window = number;
    LocalDate next = window(frame, payout).startOf(number + 1);
    state.endMillis = Calendar.startOf(next, frame.plan.zone());
  }

  /** Windows that are over. */
  static void end(Frame frame) {
    for (int place = 0; place < frame.standing.benefits.bands.length; place++) {
      BenefitsState.Runs state = frame.standing.benefits.bands[place];
      while (state.endMillis <= frame.nowMillis) {
        end(frame, frame.plan.benefits().bands().get(place), state);
      }
    }
  }

  private static void end(Frame frame, BandPayout payout, BenefitsState.Runs state) {
    long value = Shown.value(frame.plan, frame.standing, payout.meter(), state.window);
    int best = -1;
    for (int i = 0; i < payout.bands().length; i++) {
      BandPayout.Band band = payout.bands()[i];
      int run = 0;
      if (value >= band.threshold()) {
        run = Math.min(state.reached.getOrDefault(band.threshold(), 0) + 1, band.inARow());
      }
      set(state, band, run);
      best = run >= band.inARow() ? i : best;
    }
    if (best >= 0) {
      give(frame, payout, state, best);
    }
    boolean goesOn =
        !state.reached.isEmpty()
            || Shown.hasAfter(frame.plan, frame.standing, payout.meter(), state.window);
    if (goesOn) {
      look(frame, payout, state, state.window + 1);
    } else {
      state.endMillis = Long.MAX_VALUE;
    }
  }

  private static void give(Frame frame, BandPayout payout, BenefitsState.Runs state, int best) {
    for (int i = 0; i <= best; i++) {
      set(state, payout.bands()[i], 0);
    }
    LocalDate first = window(frame, payout).startOf(state.window);
    Vouchers.issue(frame, payout.bands()[best].gives(), payout.giver() + "/" + first);
  }

  private static void set(BenefitsState.Runs state, BandPayout.Band band, int run) {
    if (run == 0) {
      state.reached.remove(band.threshold());
    } else {
      state.reached.put(band.threshold(), run);
    }
  }

  private static Window window(Frame frame, BandPayout payout) {
    return frame.plan.meters[payout.meter()].window();
  }
}
