package io.lojal.member;

import java.util.Arrays;

/** The points that one event was granted, for the meters that sum them. */
final class Grants {
  private int[] wallets = new int[4];
  private int[] earns = new int[4];
  private long[] points = new long[4];
  private int size;

  void clear() {
    size = 0;
  }

  /**
   * @param earn the earn rule's place in the wallet
   */
  void add(int wallet, int earn, long granted) {
    if (size == wallets.length) {
      wallets = Arrays.copyOf(wallets, size * 2);
      earns = Arrays.copyOf(earns, size * 2);
      points = Arrays.copyOf(points, size * 2);
    }
    wallets[size] = wallet;
    earns[size] = earn;
    points[size++] = granted;
  }

  long sum(Rules.Granted of) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += wallets[i] == of.wallet() && of.earns()[earns[i]] ? points[i] : 0;
    }
    return sum;
  }
}
