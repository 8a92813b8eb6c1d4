package io.lojal.job;

import io.lojal.community.Claim;
import io.lojal.community.Stock;
import io.lojal.community.StockState;
import io.lojal.engine.DropDecisions;
import io.lojal.member.Drop;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** A drop: answers claims in the order in which they come, until the stock is gone. */
public final class DropFunction
    extends KeyedBroadcastProcessFunction<String, Claim, Control, OutRecord> {
  private static final long serialVersionUID = 1L;

  private final ProgrammeFeed feed;
  private final Encoding encoding;
  private transient ProgrammeShelf shelf;
  private transient Encoding.Encoder encoder;
  private transient StockState state;

  public DropFunction(ProgrammeFeed feed, Encoding encoding) {
    this.feed = feed;
    this.encoding = encoding;
  }

  @Override
  public void open(OpenContext context) {
    shelf = new ProgrammeShelf(feed);
    encoder = encoding.open();
    state = new KeyedStock(getRuntimeContext().getMapState(States.GIVEN));
  }

  @Override
  public void processElement(Claim claim, ReadOnlyContext context, Collector<OutRecord> out) {
    Stock.Answer answer = Stock.answer(state, shelf.programmes().drop(claim.drop()), claim);
    out.collect(encoder.decision(DropDecisions.of(answer)));
    if (answer.isGiven()) {
      out.collect(encoder.mail(answer.mail()));
      context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutRecord> out) {
    Drop drop = shelf.programmes().drop(context.getCurrentKey());
    if (drop != null) {
      out.collect(encoder.goal(Stock.standing(state, drop, timestamp)));
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

  /** A drop's state under Flink: that of the key the task is at. */
  private record KeyedStock(MapState<String, Long> given) implements StockState {
    @Override
    public long given(String member) {
      Long pieces = StateAccess.get(given, member);
      return pieces == null ? 0 : pieces;
    }

    @Override
    public void given(String member, long pieces) {
      StateAccess.put(given, member, pieces);
    }
  }
}
