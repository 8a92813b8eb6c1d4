package io.lojal.member;

public final class Fold {
  private Fold() {}

  static long valueIn(Rules.Meter rule, Tally tally, long window) {
    return 0;
  }
}
