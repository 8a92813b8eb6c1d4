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
  private final ClockFeed time;
  private final Encoding encoding;
  private final Pace pace;
  private transient ProgrammeShelf shelf;
  private transient KeyedMemberState state;
  private transient MemberOutputs outputs;
  private transient MemberEngine engine;
  private transient Clock clock;

  public MemberFunction(ProgrammeFeed feed, ClockFeed time, Encoding encoding, Pace pace) {
    this.feed = feed;
    this.time = time;
    this.encoding = encoding;
    this.pace = pace;
  }

  @Override
  public void open(OpenContext context) {
    clock = new Clock(pace.toleranceMillis(), time.newestMillis());
    shelf = new ProgrammeShelf(feed);
    state = new KeyedMemberState(getRuntimeContext());
    outputs = new MemberOutputs(encoding.open(), getRuntimeContext().getMetricGroup());
    engine =
        new MemberEngine(
            shelf.programmes(), Facts.NONE, outputs, pace.standingsMillis(), pace.deadlines());
  }

  @Override
  public void processElement(Incoming incoming, ReadOnlyContext context, Collector<OutRecord> out)
      throws Exception {
    engine.programmes(shelf.programmes());
    outputs.at(incoming, out, context);
    Event event = EventCodec.decode(incoming.member(), incoming.event());
    set(engine.accept(state.of(event.member()), event, incoming.event(), now(context)), context);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutRecord> out)
      throws Exception {
    engine.programmes(shelf.programmes());
    outputs.at(null, out, context);
    String member = context.getCurrentKey();
    set(engine.onTime(state.of(member), member, now(context)), context);
  }

  private static void set(long timer, ReadOnlyContext context) {
    if (timer != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(timer);
    }
  }

  private Now now(ReadOnlyContext context) throws Exception {
    long watermark = context.timerService().currentWatermark();
    return clock.now(watermark, context.getBroadcastState(States.CONTROL));
  }

  @Override
  public void processBroadcastElement(Control control, Context context, Collector<OutRecord> out)
      throws Exception {
    if (control.isTick()) {
      clock.tick(
          control.tickMillis(),
          context.currentWatermark(),
          context.getBroadcastState(States.CONTROL));
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
