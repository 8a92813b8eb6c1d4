package io.lojal.job;

import io.lojal.community.ShardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * A shard's state under Flink: that of the key the task is at. What a share needs stays in the heap
 * as well for a while, as a member's record does: {@link KeyedMemberState}.
 */
final class KeyedShardState implements ShardState {
  /** No member's. */
  private static final String SUM = "";

  /** A part is some ten bytes, and what is around it in the heap a hundred. */
  private static final int PART_OF_HEAP = 16;

  private final MapState<String, byte[]> table;
  private final RecentBytes recent;
  private String shard;

  KeyedShardState(RuntimeContext context) {
    recent = RecentBytes.partOfHeap(PART_OF_HEAP, context);
    table = context.getMapState(States.SHARD);
  }

  /**
   * Whose state it is from now on.
   *
   * @param key the one the task is at
   */
  KeyedShardState of(String key) {
    shard = key;
    return this;
  }

  @Override
  public byte[] sum() {
    return get(SUM);
  }

  @Override
  public void sum(byte[] bytes) {
    put(SUM, bytes);
  }

  @Override
  public byte[] member(String member) {
    return get(member);
  }

  @Override
  public void member(String member, byte[] bytes) {
    put(member, bytes);
  }

  private byte[] get(String name) {
    return recent.get(key(name), () -> StateAccess.get(table, name));
  }

  private void put(String name, byte[] bytes) {
    StateAccess.put(table, name, bytes);
    recent.put(key(name), bytes);
  }

  /** No goal's name has a slash in it. */
  private String key(String name) {
    return shard + "/" + name;
  }

  @Override
  public Iterable<Map.Entry<String, byte[]>> members() {
    List<Map.Entry<String, byte[]>> members = new ArrayList<>();
    for (Map.Entry<String, byte[]> one : StateAccess.entries(table)) {
      if (!one.getKey().equals(SUM)) {
        members.add(one);
      }
    }
    return members;
  }
}
