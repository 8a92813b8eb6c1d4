package io.lojal.job;

import io.lojal.community.GoalShard;
import io.lojal.community.Mail;
import io.lojal.community.ShardSum;
import io.lojal.community.Share;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The first stage of a goal: a shard adds up its members, and passes its sum on when time moves, so
 * that the second stage does not see every event. When the goal is reached it tells its members, a
 * few at a time, so that it and they have time for everything else.
 */
public final class ShardFunction extends KeyedCoProcessFunction<String, Share, Mail, ShardSum> {
  private static final long serialVersionUID = 1L;

  /** A task tells some 500 members a second, whatever their shards. */
  private static final int TOLD_AT_ONCE = 4;

  private static final long TOLD_EVERY_MILLIS = 8;

  private final Encoding encoding;
  private transient Encoding.Encoder encoder;
  private transient KeyedShardState state;

  /** Who is still to be told, by key; looked up again in the state where it is not known. */
  private transient Map<String, Iterator<String>> untold;

  /** When the next shard of this task has its turn to tell. */
  private transient long turnMillis;

  public ShardFunction(Encoding encoding) {
    this.encoding = encoding;
  }

  static String keyOf(String goal, int shard) {
    return goal + "#" + shard;
  }

  @Override
  public void open(OpenContext context) {
    encoder = encoding.open();
    state = new KeyedShardState(getRuntimeContext());
    untold = new HashMap<>();
  }

  @Override
  public void processElement1(Share share, Context context, Collector<ShardSum> out) {
    boolean moved =
        GoalShard.accept(state.of(context.getCurrentKey()), share, mail -> send(mail, context));
    if (moved) {
      long watermark = Math.max(context.timerService().currentWatermark(), 0);
      context.timerService().registerEventTimeTimer(watermark + 1);
    }
  }

  @Override
  public void processElement2(Mail reached, Context context, Collector<ShardSum> out) {
    if (GoalShard.hear(state.of(context.getCurrentKey()), reached)) {
      untold.remove(context.getCurrentKey());
      tellInTurn(context);
    }
  }

  /** By the wall clock: it is the machine that must not be overrun, however fast time goes. */
  private void tellInTurn(Context context) {
    long now = context.timerService().currentProcessingTime();
    turnMillis = Math.max(now, turnMillis) + TOLD_EVERY_MILLIS;
    context.timerService().registerProcessingTimeTimer(turnMillis);
  }

  private void send(Mail mail, Context context) {
    context.output(Outlets.MAIL, encoder.mail(mail));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ShardSum> out) {
    String key = context.getCurrentKey();
    int hash = key.lastIndexOf('#');
    String goal = key.substring(0, hash);
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      tell(goal, context);
    } else {
      out.collect(GoalShard.sum(state.of(key), goal, Integer.parseInt(key.substring(hash + 1))));
    }
  }

  private void tell(String goal, Context context) {
    String key = context.getCurrentKey();
    state.of(key);
    Iterator<String> rest =
        untold.computeIfAbsent(key, unknown -> GoalShard.untold(state).iterator());
    for (int told = 0; told < TOLD_AT_ONCE && rest.hasNext(); told++) {
      GoalShard.tell(state, goal, rest.next(), mail -> send(mail, context));
    }
    if (rest.hasNext()) {
      tellInTurn(context);
    } else {
      untold.remove(key);
    }
  }

  @Override
  public void close() throws Exception {
    if (encoder != null) {
      encoder.close();
    }
  }
}
