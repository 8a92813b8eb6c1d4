package io.lojal.community;

import java.util.HashMap;
import java.util.Map;

/** A shard's state in the heap: for replays and tests. */
public final class HeapShard implements ShardState {
  private byte[] sum;
  private final Map<String, byte[]> members = new HashMap<>();

  @Override
  public byte[] sum() {
    return sum;
  }

  @Override
  public void sum(byte[] bytes) {
    sum = bytes;
  }

  @Override
  public byte[] member(String member) {
    return members.get(member);
  }

  @Override
  public void member(String member, byte[] bytes) {
    members.put(member, bytes);
  }

  @Override
  public Iterable<Map.Entry<String, byte[]>> members() {
    return members.entrySet();
  }
}
