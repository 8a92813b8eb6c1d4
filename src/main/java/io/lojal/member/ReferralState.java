package io.lojal.member;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a member stands with one referral: as a friend who was brought, and as who brings some. */
final class ReferralState {
  /** What became of the member's own. The order rests in state and never changes. */
  enum Phase {
    /** Nothing has decided yet who referred the member. */
    OPEN,
    /** Nobody has, or what decided it was taken back when it was too old to be undone. */
    OVER,
    WAITING,
    FINAL
  }

  private static final Phase[] PHASES = Phase.values();

  Phase phase = Phase.OPEN;

  /** Who referred the member; empty while that is open or over. */
  String by = "";

  /** The event that decided it; empty while that is open or over. */
  String cause = "";

  /** When it is final; {@link Long#MAX_VALUE} where nothing waits. */
  long dueMillis = Long.MAX_VALUE;

  /** By friend, the one first of whom a letter was read longest ago. */
  final Map<String, Kept> friends = new LinkedHashMap<>();

  /**
   * What is known of a friend.
   *
   * @param number the highest of the letters that were read
   * @param points what was given; 0 where the friend is not kept
   * @param letter by which it was given; empty where the friend is not kept
   * @param day on which that was read, as an epoch day
   */
  record Kept(long number, long points, String letter, long day) {
    static final Kept NOTHING = new Kept(0, 0, "", 0);

    boolean isKept() {
      return points > 0;
    }

    Kept asOf(long number) {
      return new Kept(number, points, letter, day);
    }
  }

  /** Remembers something of a friend, as the latest. */
  void remember(String friend, Kept kept) {
    friends.remove(friend);
    friends.put(friend, kept);
    if (friends.size() > Referral.FRIENDS) {
      friends.remove(friends.keySet().iterator().next());
    }
  }

  void close() {
    phase = Phase.OVER;
    by = "";
    cause = "";
    dueMillis = Long.MAX_VALUE;
  }

  boolean isEmpty() {
    return phase == Phase.OPEN && friends.isEmpty();
  }

  ByteWriter write(ByteWriter writer) {
    writer.octet(phase.ordinal());
    if (phase == Phase.WAITING || phase == Phase.FINAL) {
      writer.text(by).text(cause);
    }
    if (phase == Phase.WAITING) {
      writer.signed(dueMillis);
    }
    writer.unsigned(friends.size());
    friends.forEach(
        (friend, kept) -> {
          writer.text(friend).unsigned(kept.number()).unsigned(kept.points());
          if (kept.isKept()) {
            writer.text(kept.letter()).signed(kept.day());
          }
        });
    return writer;
  }

  void read(ByteReader reader) {
    phase = PHASES[reader.octet()];
    if (phase == Phase.WAITING || phase == Phase.FINAL) {
      by = reader.text();
      cause = reader.text();
    }
    if (phase == Phase.WAITING) {
      dueMillis = reader.signed();
    }
    for (int i = reader.count(); i > 0; i--) {
      String friend = reader.text();
      long number = reader.unsigned();
      long points = reader.unsigned();
      friends.put(
          friend,
          points == 0
              ? Kept.NOTHING.asOf(number)
              : new Kept(number, points, reader.text(), reader.signed()));
    }
  }
}
