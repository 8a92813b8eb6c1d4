package io.lojal.job;

import io.lojal.community.GoalTotal;
import io.lojal.community.Mail;
import io.lojal.community.ShardSum;
import io.lojal.engine.Decision;
import io.lojal.engine.GoalDecisions;
import io.lojal.member.Rules;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** The second stage of a goal: adds up its shards, and notices each milestone exactly once. */
public final class GoalFunction
    extends KeyedBroadcastProcessFunction<String, ShardSum, Control, OutRecord> {
  private static final long serialVersionUID = 1L;

  private final ProgrammeFeed feed;
  private final Encoding encoding;
  private transient ProgrammeShelf shelf;
  private transient Encoding.Encoder encoder;
  private transient ValueState<byte[]> state;

  public GoalFunction(ProgrammeFeed feed, Encoding encoding) {
    this.feed = feed;
    this.encoding = encoding;
  }

  @Override
  public void open(OpenContext context) {
    shelf = new ProgrammeShelf(feed);
    encoder = encoding.open();
    state = getRuntimeContext().getState(States.GOAL);
  }

  @Override
  public void processElement(ShardSum part, ReadOnlyContext context, Collector<OutRecord> out)
      throws IOException {
    Rules.Goal goal = shelf.programmes().goal(part.goal());
    if (goal == null) {
      return; // Taken out of the programme; its shards still move until their windows end.
    }
    GoalTotal total = GoalTotal.of(goal, state.value());
    for (long percent : total.accept(goal, part)) {
      Decision reached = GoalDecisions.reached(total.standing(goal), percent);
      out.collect(encoder.decision(reached));
      if (percent == 100) {
        for (Mail mail : total.mail(goal)) {
          out.collect(encoder.mail(mail));
        }
      }
    }
    state.update(total.toBytes());
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutRecord> out)
      throws IOException {
    Rules.Goal goal = shelf.programmes().goal(context.getCurrentKey());
    if (goal != null) {
      out.collect(encoder.goal(GoalTotal.of(goal, state.value()).standing(goal)));
    }
  }

  @Override
  public void processBroadcastElement(Control control, Context context, Collector<OutRecord> out) {
    if (!control.isTick()) {
      shelf.published(control.programme());
    }
  }

  @Override
  public void close() throws Exception {
    if (encoder != null) {
      encoder.close();
    }
  }
}
