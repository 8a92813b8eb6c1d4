package io.lojal.cli.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** When events were sent, to know how long their triggers took; the last ones only. */
final class Sent {
  private static final int MOST = 200_000;

  private final Map<String, Long> nanos =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  synchronized void sent(String event) {
    nanos.putIfAbsent(event, System.nanoTime());
  }

  synchronized void forget() {
    nanos.clear();
  }

  /** Milliseconds since an event was first sent, or -1 where that is not known. */
  synchronized long millisSince(String event) {
    Long then = nanos.get(event);
    return then == null ? -1 : (System.nanoTime() - then) / 1_000_000;
  }
}
