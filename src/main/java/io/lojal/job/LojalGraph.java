package io.lojal.job;

import io.lojal.community.Claim;
import io.lojal.community.Mail;
import io.lojal.community.ShardSum;
import io.lojal.community.Share;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The graph, from streams to streams: what design is to the eye of an operator. It never changes
 * with the rules.
 */
public final class LojalGraph {
  /**
   * Never changes while there is data: keys are spread over so many groups. It can be divided by
   * most parallelisms that anyone would choose.
   */
  public static final int MAX_PARALLELISM = 720;

  /**
   * How long a buffer of what is seen with a checkpoint only may wait to be filled. Each sender has
   * a thread that sends what waits so often: every 5 ms, as triggers need it, would be a large part
   * of what little load costs.
   */
  private static final long UNHURRIED_MILLIS = 50;

  /** Buffers are sent with each record, by no thread: for what seldom sends. */
  private static final long AT_ONCE = 0;

  private LojalGraph() {}

  /**
   * What flows in.
   *
   * @param events purchases, returns, activities, members, commands and moments
   * @param ticks the clock, one partition
   * @param programmes versions of the programme, one partition; never holds time back
   */
  public record Inflow(
      DataStream<RawRecord> events,
      DataStream<RawRecord> ticks,
      DataStream<RawRecord> programmes) {}

  /**
   * What flows out.
   *
   * @param state carries money and state: always exactly once
   * @param triggers what is to be said, and what was not
   */
  public record Outflow(DataStream<OutRecord> state, DataStream<OutRecord> triggers) {}

  public static Outflow build(
      Inflow in,
      ProgrammeFeed programmes,
      ClockFeed time,
      Decoding decoding,
      Encoding encoding,
      Pace pace) {
    BroadcastStream<Control> control =
        in.ticks()
            .map(Control::tick)
            .returns(TypeInformation.of(Control.class))
            .name("Tick")
            .uid(Uids.TICK)
            .setBufferTimeout(AT_ONCE)
            .setParallelism(1)
            .union(
                in.programmes()
                    .map(Control::programme)
                    .returns(TypeInformation.of(Control.class))
                    .name("Programme")
                    .uid(Uids.PROGRAMME)
                    .setBufferTimeout(AT_ONCE)
                    .setParallelism(1))
            .broadcast(States.CONTROL);

    SingleOutputStreamOperator<Incoming> decoded =
        in.events().process(new DecodeFunction(decoding)).name("Decode").uid(Uids.DECODE);

    SingleOutputStreamOperator<OutRecord> members =
        decoded
            .keyBy(Incoming::member)
            .connect(control)
            .process(new MemberFunction(programmes, time, encoding, pace))
            .name("Member: journal, standing, outreach")
            .uid(Uids.MEMBER)
            .setBufferTimeout(UNHURRIED_MILLIS);

    SingleOutputStreamOperator<ShardSum> shards =
        members
            .getSideOutput(Outlets.SHARES)
            .keyBy((Share share) -> ShardFunction.keyOf(share.goal(), share.shard()))
            .connect(
                decoded
                    .getSideOutput(Outlets.SHARD_MAIL)
                    .keyBy((Mail mail) -> ShardFunction.keyOf(mail.subject(), mail.toShard())))
            .process(new ShardFunction(encoding))
            .name("Goal shard: add up members")
            .uid(Uids.SHARD)
            .setBufferTimeout(UNHURRIED_MILLIS);

    SingleOutputStreamOperator<OutRecord> goals =
        shards
            .keyBy(ShardSum::goal)
            .connect(control)
            .process(new GoalFunction(programmes, encoding))
            .name("Goal: add up shards")
            .uid(Uids.GOAL)
            .setBufferTimeout(UNHURRIED_MILLIS);

    SingleOutputStreamOperator<OutRecord> drops =
        members
            .getSideOutput(Outlets.CLAIMS)
            .keyBy(Claim::drop)
            .connect(control)
            .process(new DropFunction(programmes, encoding))
            .name("Drop: exact stock")
            .uid(Uids.DROP)
            .setBufferTimeout(UNHURRIED_MILLIS);

    DataStream<OutRecord> state =
        members.union(
            goals,
            drops,
            shards.getSideOutput(Outlets.MAIL),
            members.getSideOutput(Outlets.REJECTED),
            decoded.getSideOutput(Outlets.REJECTED));
    return new Outflow(state, members.getSideOutput(Outlets.TRIGGERS));
  }
}
