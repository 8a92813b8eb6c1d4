package io.lojal.reference;

import io.lojal.member.BandPayout;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.time.LocalDate;
import java.util.List;

/** One payout by bands. */
final class NaiveBands {
  private final Plan plan;
  private final int index;
  private final BandPayout payout;
  private final Rules.Meter meter;
  private final NaiveMeters meters;
  private final NaiveVouchers vouchers;

  /** How many windows in a row each band was reached. */
  private final int[] runs;

  /** The first date of the window that ends next; null before any event. */
  private LocalDate window;

  NaiveBands(Plan plan, int index, NaiveMeters meters, NaiveVouchers vouchers) {
    this.plan = plan;
    this.index = index;
    this.payout = plan.benefits().bands().get(index);
    this.meter = plan.meters().get(payout.meter());
    this.meters = meters;
    this.vouchers = vouchers;
    this.runs = new int[payout.bands().length];
  }

  List<Due> due(List<Happened> past) {
    if (past.isEmpty()) {
      return List.of();
    }
    if (window == null) {
      long first = past.get(0).event().timeMillis();
      window = Dates.first(meter.window(), Dates.date(first, plan.zone()));
      while (end() <= first) {
        window = Dates.next(meter.window(), window);
      }
    }
    return List.of(new Due(end(), Due.Turn.BAND_WINDOW_ENDS, index, 0, () -> look(past)));
  }

  private long end() {
    return Dates.start(Dates.next(meter.window(), window), plan.zone());
  }

  private void look(List<Happened> past) {
    long value = meters.value(payout.meter(), window, past);
    int best = -1;
    for (int i = 0; i < runs.length; i++) {
      runs[i] = value >= payout.bands()[i].threshold() ? runs[i] + 1 : 0;
      best = runs[i] >= payout.bands()[i].inARow() ? i : best;
    }
    if (best >= 0) {
      vouchers.issue(payout.bands()[best].gives(), "payouts/" + payout.name() + "/" + window);
    }
    for (int i = 0; i <= best; i++) {
      runs[i] = 0;
    }
    window = Dates.next(meter.window(), window);
  }
}
