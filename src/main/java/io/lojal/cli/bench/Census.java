package io.lojal.cli.bench;

import io.lojal.cli.world.Delivery;
import io.lojal.engine.Facts;
import io.lojal.engine.HeapState;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.Now;
import io.lojal.engine.Past;
import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.engine.Unheard;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How big members are: folds a sample of them while the tape is written, and counts everybody. What
 * members write to each other is left out.
 */
final class Census {
  private static final long TOLERANCE_MILLIS = 60_000;

  private final MemberEngine engine;
  private final int oneIn;
  private final Map<String, Sampled> sample = new HashMap<>();
  private final BitSet seen = new BitSet();
  private boolean live;
  private long touches;
  private long touchedBytes;

  /**
   * @param oneIn one member in so many is folded, 1 or more
   */
  Census(Programme programme, int oneIn) {
    this.engine = new MemberEngine(new Programmes(List.of(programme)), Facts.NONE, new Unheard());
    this.oneIn = oneIn;
  }

  private static final class Sampled {
    final HeapState state = new HeapState();
    long timerMillis = Long.MAX_VALUE;
  }

  /** From now on, what is read with an event counts. */
  void beginLive() {
    live = true;
  }

  /**
   * Takes an event of the world, in the order in which they arrive. What is refused before it comes
   * to a member makes none bigger.
   */
  void take(Delivery delivery) {
    Event event = delivery.event();
    if (delivery.manner() == Delivery.Manner.BROKEN || !event.member().startsWith("m")) {
      return;
    }
    long nowMillis = delivery.deliverAtMillis();
    int number = Integer.parseInt(event.member().substring(1));
    seen.set(number);
    if (number % oneIn != 0) {
      return;
    }
    Sampled one = sample.computeIfAbsent(event.member(), member -> new Sampled());
    while (one.timerMillis <= nowMillis) {
      long due = one.timerMillis;
      one.timerMillis = Long.MAX_VALUE;
      one.timerMillis =
          Math.min(one.timerMillis, engine.onTime(one.state, event.member(), now(due)));
    }
    byte[] bytes = EventCodec.encode(event);
    long timer = engine.accept(one.state, event, bytes, now(nowMillis));
    one.timerMillis = Math.min(one.timerMillis, timer);
    if (live && one.state.record() != null) {
      touches++;
      touchedBytes += one.state.record().length;
    }
  }

  private static Now now(long millis) {
    return new Now(millis, millis, TOLERANCE_MILLIS);
  }

  /** Members of whom there was an event. */
  int members() {
    return seen.cardinality();
  }

  /** The mean size of what is read and written with an event: the standing and what is about it. */
  int standingBytes() {
    return touches == 0 ? 0 : (int) (touchedBytes / touches);
  }

  /** The mean bytes of a member that are handed to the state backend, keys left out. */
  long memberBytes() {
    long all = 0;
    for (Sampled one : sample.values()) {
      all += bytes(one.state);
    }
    return sample.isEmpty() ? 0 : all / sample.size();
  }

  private static long bytes(HeapState state) {
    Past past = state.past();
    long all = length(state.record()) + length(state.outreach()) + length(past.base());
    for (byte[] entry : past.entries()) {
      all += entry.length;
    }
    for (byte[] snapshot : past.snapshots()) {
      all += snapshot.length;
    }
    return all;
  }

  private static long length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
