package io.lojal.engine;

import java.util.HashMap;
import java.util.Map;

/** A member's state in the heap: for a replay, and for tests. */
public final class HeapState implements MemberState {
  private byte[] record;
  private byte[] outreach;
  private byte[] base;
  private final Map<String, byte[]> entries = new HashMap<>();
  private final Map<Long, byte[]> snapshots = new HashMap<>();

  @Override
  public byte[] record() {
    return record;
  }

  @Override
  public void record(byte[] bytes) {
    record = bytes;
  }

  @Override
  public byte[] outreach() {
    return outreach;
  }

  @Override
  public void outreach(byte[] bytes) {
    outreach = bytes;
  }

  @Override
  public byte[] base() {
    return base;
  }

  @Override
  public void base(byte[] bytes) {
    base = bytes;
  }

  @Override
  public byte[] entry(String id) {
    return entries.get(id);
  }

  @Override
  public void putEntry(String id, byte[] bytes) {
    entries.put(id, bytes);
  }

  @Override
  public void removeEntry(String id) {
    entries.remove(id);
  }

  @Override
  public Iterable<byte[]> entries() {
    return entries.values();
  }

  @Override
  public byte[] snapshot(long events) {
    return snapshots.get(events);
  }

  @Override
  public void putSnapshot(long events, byte[] bytes) {
    snapshots.put(events, bytes);
  }

  @Override
  public void removeSnapshot(long events) {
    snapshots.remove(events);
  }

  @Override
  public Iterable<Long> snapshots() {
    return snapshots.keySet();
  }
}
