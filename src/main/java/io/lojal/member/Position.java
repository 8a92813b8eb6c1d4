package io.lojal.member;

/**
 * A place in a member's history. Clocks are coarse and ties are normal, so the order is (event
 * time, the producer's sequence, kind, id): total, and the same on every run.
 */
public record Position(long timeMillis, long sequence, EventKind kind, String id)
    implements Comparable<Position> {

  /** Before everything that can happen. */
  public static final Position START =
      new Position(Long.MIN_VALUE, Long.MIN_VALUE, EventKind.MEMBER, "");

  @Override
  public int compareTo(Position other) {
    int order = Long.compare(timeMillis, other.timeMillis);
    if (order == 0) {
      order = Long.compare(sequence, other.sequence);
    }
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    return order == 0 ? id.compareTo(other.id) : order;
  }

  public boolean isBefore(Position other) {
    return compareTo(other) < 0;
  }
}
