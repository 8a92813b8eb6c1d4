package io.lojal.job;

import io.lojal.engine.MemberState;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * A member's state under Flink: that of the key the task is at. What is read with every event stays
 * in the heap as well for those who were here not long ago. It is written at once all the same, and
 * nobody else writes it, so that what is remembered is what is in the state.
 */
final class KeyedMemberState extends MemberState {
  /** For all tasks of a process together. */
  private static final int PART_OF_HEAP = 8;

  private final MapState<String, byte[]> table;
  private final RecentBytes records;
  private String member;

  KeyedMemberState(RuntimeContext context) {
    records = RecentBytes.partOfHeap(PART_OF_HEAP, context);
    table = context.getMapState(States.MEMBER);
  }

  /**
   * Whose state it is from now on.
   *
   * @param key the one the task is at
   */
  KeyedMemberState of(String key) {
    member = key;
    return this;
  }

  @Override
  public byte[] record() {
    return records.get(member, super::record);
  }

  @Override
  protected void record(byte[] bytes) {
    super.record(bytes);
    records.put(member, bytes);
  }

  @Override
  protected byte[] get(String name) {
    return StateAccess.get(table, name);
  }

  @Override
  protected void put(String name, byte[] bytes) {
    StateAccess.put(table, name, bytes);
  }

  @Override
  protected void remove(String name) {
    StateAccess.remove(table, name);
  }

  @Override
  protected Iterable<Map.Entry<String, byte[]>> everything() {
    return StateAccess.entries(table);
  }
}
