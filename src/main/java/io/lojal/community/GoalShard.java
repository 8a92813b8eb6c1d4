package io.lojal.community;

import io.lojal.member.ByteReader;
import io.lojal.member.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A part of a goal's sum: adds up the shares of its members, and tells them when the goal is
 * reached. Small enough that telling all of them is one bounded batch.
 */
public final class GoalShard {
  private static final int PART_VERSION = 1;

  /** 1 did not know when a milestone was reached. */
  private static final int SUM_VERSION = 2;

  private GoalShard() {}

  /** The sum of a shard. */
  private static final class Sum {
    long sum;
    long members;
    long reached;

    /** Event time at which that was; {@link Long#MIN_VALUE} where it is not known. */
    long reachedMillis = Long.MIN_VALUE;

    String tippedBy = "";
    long timeMillis = Long.MIN_VALUE;

    static Sum of(byte[] bytes) {
      Sum sum = new Sum();
      if (bytes != null) {
        ByteReader reader = new ByteReader(bytes);
        int version = reader.octet();
        checkVersion(version, SUM_VERSION);
        sum.sum = reader.signed();
        sum.members = reader.unsigned();
        sum.reached = reader.unsigned();
        sum.reachedMillis = version == 1 ? Long.MIN_VALUE : reader.signed();
        sum.tippedBy = reader.text();
        sum.timeMillis = reader.signed();
      }
      return sum;
    }

    byte[] toBytes() {
      return new ByteWriter()
          .octet(SUM_VERSION)
          .signed(sum)
          .unsigned(members)
          .unsigned(reached)
          .signed(reachedMillis)
          .text(tippedBy)
          .signed(timeMillis)
          .toBytes();
    }
  }

  /** What one member added, by which message, and of which milestone it was told. */
  private record Part(long share, long number, long told) {
    static Part of(byte[] bytes) {
      if (bytes == null) {
        return new Part(0, 0, 0);
      }
      ByteReader reader = new ByteReader(bytes);
      checkVersion(reader.octet(), PART_VERSION);
      return new Part(reader.signed(), reader.unsigned(), reader.unsigned());
    }

    byte[] toBytes() {
      return new ByteWriter()
          .octet(PART_VERSION)
          .signed(share)
          .unsigned(number)
          .unsigned(told)
          .toBytes();
    }
  }

  private static void checkVersion(int version, int newest) {
    if (version < 1 || version > newest) {
      throw new IllegalStateException("a shard of the form " + version);
    }
  }

  /**
   * Takes a member's share.
   *
   * @return whether the sum moved
   */
  public static boolean accept(ShardState state, Share share, Consumer<Mail> mail) {
    Part known = Part.of(state.member(share.member()));
    if (share.number() <= known.number()) {
      return false;
    }
    Sum sum = Sum.of(state.sum());
    boolean tells = sum.reached > known.told() && share.share() > 0;
    if (tells) {
      long timeMillis = Math.max(sum.reachedMillis, share.timeMillis());
      mail.accept(toMember(share.goal(), share.member(), sum.reached, timeMillis));
    }
    long told = tells ? sum.reached : known.told();
    state.member(share.member(), new Part(share.share(), share.number(), told).toBytes());
    sum.sum += share.share() - known.share();
    sum.members += known.number() == 0 ? 1 : 0;
    sum.tippedBy = share.member();
    sum.timeMillis = Math.max(sum.timeMillis, share.timeMillis());
    state.sum(sum.toBytes());
    return share.share() != known.share();
  }

  /** What the shard has come to. */
  public static ShardSum sum(ShardState state, String goal, int shard) {
    Sum sum = Sum.of(state.sum());
    return new ShardSum(goal, shard, sum.sum, sum.members, sum.tippedBy, sum.timeMillis);
  }

  /** Hears that a milestone was reached, and tells everybody who added to it. */
  public static void hear(ShardState state, Mail reached, Consumer<Mail> mail) {
    Sum sum = Sum.of(state.sum());
    if (reached.level() <= sum.reached) {
      return;
    }
    sum.reached = reached.level();
    sum.reachedMillis = reached.timeMillis();
    state.sum(sum.toBytes());
    Map<String, Part> untold = new TreeMap<>();
    for (Map.Entry<String, byte[]> one : state.members()) {
      Part part = Part.of(one.getValue());
      if (part.share() > 0 && part.told() < reached.level()) {
        untold.put(one.getKey(), part);
      }
    }
    List<Mail> letters = new ArrayList<>();
    untold.forEach(
        (member, part) -> {
          state.member(member, new Part(part.share(), part.number(), reached.level()).toBytes());
          letters.add(toMember(reached.subject(), member, reached.level(), reached.timeMillis()));
        });
    letters.forEach(mail);
  }

  private static Mail toMember(String goal, String member, long level, long timeMillis) {
    return new Mail(goal + "/" + level, -1, member, goal, level, timeMillis, 2);
  }
}
