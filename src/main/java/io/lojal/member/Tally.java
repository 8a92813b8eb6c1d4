package io.lojal.member;

import java.util.Arrays;

/**
 * Whole numbers by number, ascending: a few windows, or the days of a year. Sums that come to zero
 * are not kept; what is put is, zero or not.
 */
final class Tally {
  private static final long[] NONE = {};

  private long[] keys = NONE;
  private long[] values = NONE;
  private int size;

  int size() {
    return size;
  }

  long key(int i) {
    return keys[i];
  }

  long value(int i) {
    return values[i];
  }

  long at(long key) {
    int i = Arrays.binarySearch(keys, 0, size, key);
    return i < 0 ? 0 : values[i];
  }

  void add(long key, long value) {
    if (value == 0) {
      return;
    }
    int i = Arrays.binarySearch(keys, 0, size, key);
    if (i >= 0) {
      values[i] += value;
      if (values[i] == 0) {
        remove(i, i + 1);
      }
      return;
    }
    insert(-i - 1, key, value);
  }

  /** Replaces what is there. */
  void put(long key, long value) {
    if (size == 0 || key > keys[size - 1]) {
      insert(size, key, value);
      return;
    }
    int i = Arrays.binarySearch(keys, 0, size, key);
    if (i >= 0) {
      values[i] = value;
    } else {
      insert(-i - 1, key, value);
    }
  }

  boolean holds(long key) {
    return Arrays.binarySearch(keys, 0, size, key) >= 0;
  }

  /** The place of the first key that is not below one; {@link #size} where there is none. */
  int from(long key) {
    int i = Arrays.binarySearch(keys, 0, size, key);
    return i < 0 ? -i - 1 : i;
  }

  /** For so many more, at once. */
  void makeRoom(int more) {
    keys = Arrays.copyOf(keys, size + more);
    values = Arrays.copyOf(values, size + more);
  }

  private void insert(int place, long key, long value) {
    if (size == keys.length) {
      makeRoom(Math.max(2, size));
    }
    System.arraycopy(keys, place, keys, place + 1, size - place);
    System.arraycopy(values, place, values, place + 1, size - place);
    keys[place] = key;
    values[place] = value;
    size++;
  }

  private void remove(int from, int to) {
    System.arraycopy(keys, to, keys, from, size - to);
    System.arraycopy(values, to, values, from, size - to);
    size -= to - from;
  }

  /** Forgets everything below a key. */
  void forgetBefore(long key) {
    remove(0, from(key));
  }
}
