package io.lojal.cli.history;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.lojal.cli.mapping.Row;
import java.util.List;

/**
 * The ids that came so far, with a print of what they told. Both are 64-bit hashes, in 32 to 64
 * bytes an event: of ten million ids, the odds that any two are taken for one are 1 in 300,000.
 */
final class Seen {
  enum Before {
    NEVER,
    SAME,
    OTHER
  }

  private static final int FIRST_SIZE = 1 << 12;

  private long[] ids = new long[FIRST_SIZE];
  private long[] prints = new long[FIRST_SIZE];
  private int size;

  /** Whether the id came before; from now on it has. */
  Before put(String id, List<Row> rows) {
    if (2 * size >= ids.length) {
      grow();
    }
    long key = notZero(Hashing.murmur3_128().hashUnencodedChars(id).asLong());
    long print = print(rows);
    int at = find(key);
    if (ids[at] == key) {
      return prints[at] == print ? Before.SAME : Before.OTHER;
    }
    ids[at] = key;
    prints[at] = print;
    size++;
    return Before.NEVER;
  }

  private static long print(List<Row> rows) {
    Hasher hasher = Hashing.murmur3_128().newHasher();
    for (Row row : rows) {
      for (String field : row.fields()) {
        hasher.putInt(field.length()).putUnencodedChars(field);
      }
    }
    return hasher.hash().asLong();
  }

  /** Zero marks what is free. */
  private static long notZero(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /** Where the key is, or where it would be. */
  private int find(long key) {
    int at = (int) key & (ids.length - 1);
    while (ids[at] != 0 && ids[at] != key) {
      at = (at + 1) & (ids.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldPrints = prints;
    ids = new long[2 * oldIds.length];
    prints = new long[2 * oldIds.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int at = find(oldIds[i]);
        ids[at] = oldIds[i];
        prints[at] = oldPrints[i];
      }
    }
  }
}
