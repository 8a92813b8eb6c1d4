package io.lojal.community;

import io.lojal.member.ByteReader;
import io.lojal.member.ByteWriter;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A part of a goal's sum: adds up the shares of its members, and tells them when the goal is
 * reached, one by one: a million who hear it in one instant would keep everybody's events waiting.
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

    boolean isToBeTold(long reached) {
      return share > 0 && told < reached;
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

  /**
   * Hears that a milestone was reached.
   *
   * @return whether that is news, so that the {@link #untold} are to be told
   */
  public static boolean hear(ShardState state, Mail reached) {
    Sum sum = Sum.of(state.sum());
    if (reached.level() <= sum.reached) {
      return false;
    }
    sum.reached = reached.level();
    sum.reachedMillis = reached.timeMillis();
    state.sum(sum.toBytes());
    return true;
  }

  /** Who added to what was reached and was not told, by name. */
  public static SortedSet<String> untold(ShardState state) {
    long reached = Sum.of(state.sum()).reached;
    SortedSet<String> untold = new TreeSet<>();
    for (Map.Entry<String, byte[]> one : state.members()) {
      if (Part.of(one.getValue()).isToBeTold(reached)) {
        untold.add(one.getKey());
      }
    }
    return untold;
  }

  /** Tells one member what was reached, if that is still to be done. */
  public static void tell(ShardState state, String goal, String member, Consumer<Mail> mail) {
    Sum sum = Sum.of(state.sum());
    Part part = Part.of(state.member(member));
    if (part.isToBeTold(sum.reached)) {
      state.member(member, new Part(part.share(), part.number(), sum.reached).toBytes());
      mail.accept(toMember(goal, member, sum.reached, sum.reachedMillis));
    }
  }

  private static Mail toMember(String goal, String member, long level, long timeMillis) {
    return new Mail(goal + "/" + level, -1, member, goal, level, timeMillis, 2);
  }
}
