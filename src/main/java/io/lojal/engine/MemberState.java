package io.lojal.engine;

/**
 * One member's state, wherever it rests: in RocksDB under a Flink task, or in a map. Bytes only, so
 * that what changes is the engine's form of them, never the state's type.
 */
public interface MemberState {

  /** {@link MemberRecord}; null for a member never heard of. */
  byte[] record();

  void record(byte[] bytes);

  /** {@link io.lojal.outreach.Outreach}; null where nothing was told. */
  byte[] outreach();

  void outreach(byte[] bytes);

  /** The fold of the events that are closed; null while none is. */
  byte[] base();

  void base(byte[] bytes);

  /** The journal's entry of that id, or null. */
  byte[] entry(String id);

  void putEntry(String id, byte[] bytes);

  void removeEntry(String id);

  /** All entries, in no order. */
  Iterable<byte[]> entries();

  /** A standing on the way, by the number of events folded into it, or null. */
  byte[] snapshot(long events);

  void putSnapshot(long events, byte[] bytes);

  void removeSnapshot(long events);

  /** The numbers of events at which there is a snapshot, in no order. */
  Iterable<Long> snapshots();
}
