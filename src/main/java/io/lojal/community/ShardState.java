package io.lojal.community;

import java.util.Map;

/** The state of one shard of one goal, wherever it rests. */
public interface ShardState {

  /** {@link GoalShard}'s own; null at the beginning. */
  byte[] sum();

  void sum(byte[] bytes);

  /** What is known of a member's share; null where it added nothing. */
  byte[] member(String member);

  void member(String member, byte[] bytes);

  /** Everybody who ever added something, in no order. */
  Iterable<Map.Entry<String, byte[]>> members();
}
