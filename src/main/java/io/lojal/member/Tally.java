package io.lojal.member;

import java.util.Arrays;

/** Whole numbers by number, ascending: a few windows, or the days of a year. Zeros are not kept. */
final class Tally {
  private long[] keys = new long[2];
  private long[] values = new long[2];
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

  private void insert(int place, long key, long value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
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
    int i = 0;
    while (i < size && keys[i] < key) {
      i++;
    }
    remove(0, i);
  }

  /** How many keys in [from, to) hold more than nothing. */
  int countIn(long from, long to) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (values[i] > 0 && keys[i] >= from && keys[i] < to) {
        count++;
      }
    }
    return count;
  }
}
