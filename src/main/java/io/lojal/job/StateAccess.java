package io.lojal.job;

import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** Flink's map state without its checked exception: a state that cannot be read ends the task. */
final class StateAccess {
  private StateAccess() {}

  static <K, V> V get(MapState<K, V> state, K key) {
    return call(() -> state.get(key));
  }

  static <K, V> void put(MapState<K, V> state, K key, V value) {
    call(
        () -> {
          state.put(key, value);
          return null;
        });
  }

  static <K, V> void remove(MapState<K, V> state, K key) {
    call(
        () -> {
          state.remove(key);
          return null;
        });
  }

  static <K, V> Iterable<Map.Entry<K, V>> entries(MapState<K, V> state) {
    return call(state::entries);
  }

  private interface Access<T> {
    T run() throws Exception;
  }

  private static <T> T call(Access<T> access) {
    try {
      return access.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
