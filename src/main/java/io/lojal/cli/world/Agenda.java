package io.lojal.cli.world;

import java.util.PriorityQueue;

/**
 * What is still to come, by time. It holds one entry for each skier on the mountain and for each
 * thing that is planned, so it does not grow with what has been delivered.
 */
final class Agenda {

  /** Something that happens at its time and may put more on the agenda. */
  @FunctionalInterface
  interface Happening {
    void at(long millis);
  }

  /** One of the two is null. The order keeps what was planned first first. */
  private record Entry(long millis, long order, Happening happening, Delivery delivery)
      implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(millis, other.millis);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long order;

  void plan(long millis, Happening happening) {
    entries.add(new Entry(millis, order++, happening, null));
  }

  void deliver(Delivery delivery) {
    entries.add(new Entry(delivery.deliverAtMillis(), order++, null, delivery));
  }

  /** The next delivery, after everything that happens before it. */
  Delivery next() {
    letHappen();
    return entries.remove().delivery;
  }

  /** When the next delivery comes. */
  long nextMillis() {
    letHappen();
    return entries.element().millis;
  }

  private void letHappen() {
    for (Entry entry = entries.element(); entry.happening != null; entry = entries.element()) {
      entries.remove();
      entry.happening.at(entry.millis);
    }
  }
}
