package io.lojal.engine;

import java.util.Arrays;

/**
 * Members who were here not long ago, as they were folded: whoever is on the way has many events,
 * and need not be read from bytes for each. The bytes decide: what was folded is used only where
 * the state still says the same, so nothing hangs on what is remembered here.
 */
final class Recent {
  /** Some kilobytes each; a task remembers so many. */
  private static final int MOST = 4_096;

  private record Folded(byte[] standing, Folding folding) {}

  private final RecentMembers<Folded> folded = new RecentMembers<>(MOST);

  /** Hands over a member, who is remembered no more until {@link #keep}; null where none is. */
  Folding take(String member, byte[] standing) {
    Folded known = folded.remove(member);
    return known != null && Arrays.equals(known.standing, standing) ? known.folding : null;
  }

  /**
   * @param standing the folding's bytes
   * @param folding nobody else moves it from now on
   */
  void keep(String member, byte[] standing, Folding folding) {
    folded.put(member, new Folded(standing, folding));
  }

  /** The rules have changed. */
  void clear() {
    folded.clear();
  }
}
