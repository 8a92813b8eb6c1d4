package io.lojal.cli.bench;

import io.lojal.job.Incoming;
import io.lojal.job.OutRecord;
import io.lojal.wire.Topic;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Reads and writes one value with every event, and sends what the engine would on average. */
final class FloorFunction extends KeyedProcessFunction<String, Incoming, OutRecord> {
  private static final long serialVersionUID = 1L;

  private final FloorShape shape;
  private final TopicLayout layout;
  private transient ValueState<byte[]> value;
  private transient List<Outlet> outlets;
  private transient String mail;

  FloorFunction(FloorShape shape, TopicLayout layout) {
    this.shape = shape;
    this.layout = layout;
  }

  /** One topic, and what it is owed. */
  private static final class Outlet {
    final FloorShape.Sent sent;
    final String topic;
    final boolean isOfTriggers;
    double owed;
    int next;

    Outlet(FloorShape.Sent sent, Topics topics) {
      this.sent = sent;
      this.topic = topics.nameOf(sent.topic());
      this.isOfTriggers = FloorJob.outputs(true).contains(sent.topic());
    }

    OutRecord take(byte[] key, long timeMillis) {
      FloorShape.Sample sample = sent.samples().get(next);
      next = (next + 1) % sent.samples().size();
      return new OutRecord(
          topic, key, sample.value(), sample.headerNames(), sample.headerValues(), timeMillis);
    }
  }

  @Override
  public void open(OpenContext context) {
    Topics topics = new Topics(layout);
    mail = topics.nameOf(Topic.MOMENTS);
    outlets = shape.sent().stream().map(sent -> new Outlet(sent, topics)).toList();
    value =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "value", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Incoming incoming, Context context, Collector<OutRecord> out)
      throws Exception {
    byte[] before = value.value();
    byte[] after = new byte[shape.standingBytes()];
    if (before != null) {
      System.arraycopy(before, 0, after, 0, after.length);
    }
    // What the value holds looks like the event's bytes, so that it is compressed as a standing is.
    System.arraycopy(
        incoming.event(), 0, after, 0, Math.min(incoming.event().length, after.length));
    value.update(after);
    if (!incoming.topic().equals(mail)) {
      send(incoming, context, out);
    }
  }

  private void send(Incoming incoming, Context context, Collector<OutRecord> out) {
    byte[] key = incoming.member().getBytes(StandardCharsets.UTF_8);
    for (Outlet outlet : outlets) {
      outlet.owed += outlet.sent.perEvent();
      while (outlet.owed >= 1) {
        outlet.owed--;
        OutRecord record = outlet.take(key, context.timestamp());
        if (outlet.isOfTriggers) {
          context.output(FloorJob.TRIGGERS, record);
        } else {
          out.collect(record);
        }
      }
    }
  }
}
