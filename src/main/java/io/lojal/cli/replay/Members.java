package io.lojal.cli.replay;

import io.lojal.engine.HeapState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** All members' states, and the timers set for them. */
final class Members {
  private final Map<String, HeapState> states = new HashMap<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::timeMillis).thenComparing(Timer::member));

  record Timer(long timeMillis, String member) {}

  /** A member's state, from now on if it had none. */
  HeapState state(String member) {
    return states.computeIfAbsent(member, name -> new HeapState());
  }

  /**
   * @param timeMillis {@link Long#MAX_VALUE} for none
   */
  void set(long timeMillis, String member) {
    if (timeMillis != Long.MAX_VALUE) {
      timers.add(new Timer(timeMillis, member));
    }
  }

  /** {@link Long#MAX_VALUE} for none. */
  long nextMillis() {
    return timers.isEmpty() ? Long.MAX_VALUE : timers.peek().timeMillis();
  }

  Timer takeNext() {
    return timers.remove();
  }

  /** Those of whom anything was accepted, by name. */
  Map<String, HeapState> known() {
    Map<String, HeapState> known = new TreeMap<>(states);
    known.values().removeIf(state -> state.record() == null);
    return known;
  }
}
