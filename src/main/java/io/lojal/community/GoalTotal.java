package io.lojal.community;

import io.lojal.member.ByteReader;
import io.lojal.member.ByteWriter;
import io.lojal.member.Rounding;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole of a goal: adds up its shards and notices each milestone once. What was reached stays
 * reached; if the sum falls below it again, it is contested.
 */
public final class GoalTotal {
  private static final int VERSION = 1;
  private final long[] shards;
  private long sum;
  private long reached;
  private long reachedMillis = Long.MIN_VALUE;
  private String tippedBy = "";
  private long timeMillis = Long.MIN_VALUE;

  private GoalTotal(long[] shards) {
    this.shards = shards;
  }

  /**
   * Takes what a shard has come to.
   *
   * @return the milestones in percent that this crossed, lowest first
   */
  public List<Long> accept(Rules.Goal goal, ShardSum part) {
    sum += part.sum() - shards[part.shard()];
    shards[part.shard()] = part.sum();
    timeMillis = Math.max(timeMillis, part.timeMillis());
    List<Long> crossed = new ArrayList<>();
    for (int milestone : goal.milestones()) {
      if (milestone > reached && sum >= needed(goal, milestone)) {
        crossed.add((long) milestone);
      }
    }
    if (!crossed.isEmpty()) {
      reached = crossed.get(crossed.size() - 1);
      reachedMillis = part.timeMillis();
      tippedBy = part.tippedBy();
    }
    return crossed;
  }

  private static long needed(Rules.Goal goal, long percent) {
    return Rounding.UP.share(goal.target(), percent, 100);
  }

  public GoalStanding standing(Rules.Goal goal) {
    boolean contested = reached > 0 && sum < needed(goal, reached);
    return new GoalStanding(
        goal.rule(), sum, goal.target(), reached, reachedMillis, tippedBy, contested, timeMillis);
  }

  /** What every shard is told when everything is reached. */
  public List<Mail> mail(Rules.Goal goal) {
    List<Mail> mail = new ArrayList<>();
    for (int shard = 0; shard < goal.shards(); shard++) {
      String id = goal.rule() + "/" + reached + "/" + shard;
      mail.add(new Mail(id, shard, "", goal.rule(), reached, reachedMillis, 1));
    }
    return mail;
  }

  public byte[] toBytes() {
    ByteWriter writer =
        new ByteWriter()
            .octet(VERSION)
            .signed(sum)
            .unsigned(reached)
            .signed(reachedMillis)
            .text(tippedBy)
            .signed(timeMillis)
            .unsigned(shards.length);
    for (long shard : shards) {
      writer.signed(shard);
    }
    return writer.toBytes();
  }

  /**
   * @param bytes null at the beginning
   */
  public static GoalTotal of(Rules.Goal goal, byte[] bytes) {
    GoalTotal total = new GoalTotal(new long[goal.shards()]);
    if (bytes == null) {
      return total;
    }
    ByteReader reader = new ByteReader(bytes);
    int version = reader.octet();
    if (version != VERSION) {
      throw new IllegalStateException("a goal of the form " + version);
    }
    total.sum = reader.signed();
    total.reached = reader.unsigned();
    total.reachedMillis = reader.signed();
    total.tippedBy = reader.text();
    total.timeMillis = reader.signed();
    int count = reader.count();
    if (count != total.shards.length) {
      throw new IllegalStateException(
          goal.rule() + " was kept in " + count + " shards, and cannot change");
    }
    for (int i = 0; i < count; i++) {
      total.shards[i] = reader.signed();
    }
    return total;
  }
}
