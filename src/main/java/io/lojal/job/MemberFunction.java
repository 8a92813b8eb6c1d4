package io.lojal.job;

import io.lojal.engine.Facts;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.Now;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The member stage: hands events and time to the {@link MemberEngine}, on the state of the member
 * they are of. One event-time timer a member.
 */
public final class MemberFunction
    extends KeyedBroadcastProcessFunction<String, Incoming, Control, OutRecord> {
  private static final long serialVersionUID = 1L;

  private final ProgrammeFeed feed;
  private final Encoding encoding;
  private final long toleranceMillis;
  private transient ProgrammeShelf shelf;
  private transient KeyedMemberState state;
  private transient MemberOutputs outputs;
  private transient MemberEngine engine;
  private transient long tickMillis;

  /**
   * @param toleranceMillis how far ahead of the ticks a producer's clock may be, 0 or more
   */
  public MemberFunction(ProgrammeFeed feed, Encoding encoding, long toleranceMillis) {
    this.feed = feed;
    this.encoding = encoding;
    this.toleranceMillis = toleranceMillis;
  }

  @Override
  public void open(OpenContext context) {
    tickMillis = Long.MIN_VALUE;
    shelf = new ProgrammeShelf(feed);
    state = new KeyedMemberState(getRuntimeContext());
    outputs = new MemberOutputs(encoding.open(), getRuntimeContext().getMetricGroup());
    engine = new MemberEngine(shelf.programmes(), Facts.NONE, outputs);
  }

  @Override
  public void processElement(Incoming incoming, ReadOnlyContext context, Collector<OutRecord> out) {
    engine.programmes(shelf.programmes());
    outputs.at(incoming, out, context);
    Event event = EventCodec.decode(incoming.member(), incoming.event());
    long watermark = context.timerService().currentWatermark();
    long timer = engine.accept(state, event, incoming.event(), now(watermark));
    set(timer, context);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutRecord> out) {
    engine.programmes(shelf.programmes());
    outputs.at(null, out, context);
    long watermark = context.timerService().currentWatermark();
    set(engine.onTime(state, context.getCurrentKey(), now(watermark)), context);
  }

  private static void set(long timer, ReadOnlyContext context) {
    if (timer != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(timer);
    }
  }

  private Now now(long watermark) {
    return new Now(watermark, tickMillis, toleranceMillis);
  }

  @Override
  public void processBroadcastElement(Control control, Context context, Collector<OutRecord> out) {
    if (control.isTick()) {
      tickMillis = Math.max(tickMillis, control.tickMillis());
    } else {
      shelf.published(control.programme());
    }
  }

  @Override
  public void close() throws Exception {
    if (outputs != null) {
      outputs.close();
    }
  }
}
