package io.lojal.engine;

import java.util.Map;

/**
 * One member's state, wherever it rests: in RocksDB under a Flink task, or in a map. One table of
 * named bytes, so that a checkpoint writes one file of what has changed and not one for each kind
 * of thing; and bytes only, so that what changes is the engine's form of them, never the state's
 * type. The names are kept with the data: they never change.
 */
public abstract class MemberState {
  private static final String RECORD = "r";
  private static final String OUTREACH = "o";
  private static final String BASE = "b";
  private static final String ENTRY = "e";
  private static final String SNAPSHOT = "s";

  /** What rests under a name; null for nothing. */
  protected abstract byte[] get(String name);

  protected abstract void put(String name, byte[] bytes);

  protected abstract void remove(String name);

  /** Everything there is, in no order. */
  protected abstract Iterable<Map.Entry<String, byte[]>> everything();

  /** {@link MemberRecord}; null for a member never heard of. */
  public byte[] record() {
    return get(RECORD);
  }

  protected void record(byte[] bytes) {
    put(RECORD, bytes);
  }

  /** {@link io.lojal.outreach.Outreach}; null where nothing was told. */
  public final byte[] outreach() {
    return get(OUTREACH);
  }

  final void outreach(byte[] bytes) {
    put(OUTREACH, bytes);
  }

  /** The journal's entry of that id, or null. */
  final byte[] entry(String id) {
    return get(ENTRY + id);
  }

  final void putEntry(String id, byte[] bytes) {
    put(ENTRY + id, bytes);
  }

  final void removeEntry(String id) {
    remove(ENTRY + id);
  }

  final void putSnapshot(long events, byte[] bytes) {
    put(SNAPSHOT + events, bytes);
  }

  final void removeSnapshot(long events) {
    remove(SNAPSHOT + events);
  }

  /** The fold of the events that are closed. */
  final void base(byte[] bytes) {
    put(BASE, bytes);
  }

  /** What history is made of, in one reading. */
  public final Past past() {
    Past past = new Past();
    for (Map.Entry<String, byte[]> one : everything()) {
      String name = one.getKey();
      if (name.startsWith(ENTRY)) {
        past.entries.add(one.getValue());
      } else if (name.startsWith(SNAPSHOT)) {
        past.snapshots.put(Long.parseLong(name.substring(SNAPSHOT.length())), one.getValue());
      } else if (name.equals(BASE)) {
        past.base = one.getValue();
      }
    }
    return past;
  }
}
