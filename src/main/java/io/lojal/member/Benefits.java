package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/**
 * What a programme gives besides points: cards, vouchers, payouts, on what occasions, and for what
 * feats.
 */
public record Benefits(
    List<StampCard> cards,
    List<VoucherKind> vouchers,
    List<StepPayout> steps,
    List<BandPayout> bands,
    Occasions occasions,
    Feats feats,
    Between between) {

  public static final Benefits NONE =
      new Benefits(
          List.of(), List.of(), List.of(), List.of(), Occasions.NONE, Feats.NONE, Between.NONE);

  public Benefits {
    cards = List.copyOf(cards);
    vouchers = List.copyOf(vouchers);
    steps = List.copyOf(steps);
    bands = List.copyOf(bands);
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    List<List<? extends Rules.Rule>> groups =
        new ArrayList<>(List.of(cards, vouchers, steps, bands));
    groups.addAll(occasions.groups());
    groups.addAll(feats.groups());
    groups.addAll(between.groups());
    return groups;
  }

  /** All of them, cards first. */
  public List<Rules.Rule> all() {
    List<Rules.Rule> all = new ArrayList<>();
    groups().forEach(all::addAll);
    return all;
  }

  /** The place of a kind of voucher, or -1. */
  int kindOf(String name) {
    for (int i = 0; i < vouchers.size(); i++) {
      if (vouchers.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
