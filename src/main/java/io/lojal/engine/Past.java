package io.lojal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a member's history is made of, as it rests in state. */
public final class Past {
  final List<byte[]> entries = new ArrayList<>();

  /** Standings on the way, by the number of events folded into them. */
  final NavigableMap<Long, byte[]> snapshots = new TreeMap<>();

  byte[] base;

  /** The journal's entries, in no order. */
  public List<byte[]> entries() {
    return entries;
  }

  public Iterable<byte[]> snapshots() {
    return snapshots.values();
  }

  /** The fold of the events that are closed; null while none is. */
  public byte[] base() {
    return base;
  }
}
