package io.lojal.cli.bench;

import io.lojal.job.Incoming;
import io.lojal.job.RawRecord;
import io.lojal.wire.Confluent;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Decodes the Avro and hands its bytes on under the member; what is none is dropped. */
final class FloorDecodeFunction extends ProcessFunction<RawRecord, Incoming> {
  private static final long serialVersionUID = 1L;

  private final RegistryOptions options;
  private final TopicLayout layout;
  private transient Registry registry;
  private transient Confluent confluent;
  private transient Map<String, Topic> topics;

  FloorDecodeFunction(RegistryOptions options, TopicLayout layout) {
    this.options = options;
    this.layout = layout;
  }

  @Override
  public void open(OpenContext context) {
    registry = new Registry(options, waited -> {});
    confluent = new Confluent(registry);
    topics = new HashMap<>();
    for (Topic topic : Topic.values()) {
      topics.put(new Topics(layout).nameOf(topic), topic);
    }
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Incoming> out) {
    Topic topic = topics.get(record.topic());
    if (confluent.read(topic.type(), record.value()) instanceof Confluent.Read.Whole<?>) {
      String member = new String(record.key(), StandardCharsets.UTF_8);
      out.collect(
          new Incoming(
              member, record.value(), record.topic(), record.partition(), record.offset()));
    }
  }

  @Override
  public void close() {
    if (registry != null) {
      registry.close();
    }
  }
}
