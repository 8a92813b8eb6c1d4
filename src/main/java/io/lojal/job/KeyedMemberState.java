package io.lojal.job;

import io.lojal.engine.MemberState;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/** A member's state under Flink: that of the key the task is at. */
final class KeyedMemberState implements MemberState {
  private final ValueState<byte[]> record;
  private final ValueState<byte[]> outreach;
  private final ValueState<byte[]> base;
  private final MapState<String, byte[]> journal;
  private final MapState<Long, byte[]> snapshots;

  KeyedMemberState(RuntimeContext context) {
    record = context.getState(States.RECORD);
    outreach = context.getState(States.OUTREACH);
    base = context.getState(States.BASE);
    journal = context.getMapState(States.JOURNAL);
    snapshots = context.getMapState(States.SNAPSHOTS);
  }

  @Override
  public byte[] record() {
    return read(record);
  }

  @Override
  public void record(byte[] bytes) {
    write(record, bytes);
  }

  @Override
  public byte[] outreach() {
    return read(outreach);
  }

  @Override
  public void outreach(byte[] bytes) {
    write(outreach, bytes);
  }

  @Override
  public byte[] base() {
    return read(base);
  }

  @Override
  public void base(byte[] bytes) {
    write(base, bytes);
  }

  @Override
  public byte[] entry(String id) {
    return StateAccess.get(journal, id);
  }

  @Override
  public void putEntry(String id, byte[] bytes) {
    StateAccess.put(journal, id, bytes);
  }

  @Override
  public void removeEntry(String id) {
    StateAccess.remove(journal, id);
  }

  @Override
  public Iterable<byte[]> entries() {
    return StateAccess.values(journal);
  }

  @Override
  public byte[] snapshot(long events) {
    return StateAccess.get(snapshots, events);
  }

  @Override
  public void putSnapshot(long events, byte[] bytes) {
    StateAccess.put(snapshots, events, bytes);
  }

  @Override
  public void removeSnapshot(long events) {
    StateAccess.remove(snapshots, events);
  }

  @Override
  public Iterable<Long> snapshots() {
    return StateAccess.keys(snapshots);
  }

  private static byte[] read(ValueState<byte[]> state) {
    try {
      return state.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ValueState<byte[]> state, byte[] bytes) {
    try {
      state.update(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
