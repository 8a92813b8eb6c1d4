package io.lojal.cli.bench;

import io.lojal.JobOptions;
import io.lojal.job.EventTime;
import io.lojal.job.Incoming;
import io.lojal.job.LojalGraph;
import io.lojal.job.OutRecord;
import io.lojal.job.RawRecord;
import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaEdges;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/**
 * The least that a Flink job can do with the same events: read the same topics, decode the same
 * Avro, key by member, read and write one value of the standing's size, and send as many records of
 * as many bytes to the same topics under the same guarantees. No clock, no rules, no journal.
 */
final class FloorJob {
  /** Triggers, which may have a guarantee of their own. */
  static final OutputTag<OutRecord> TRIGGERS = new OutputTag<>("triggers") {};

  private static final List<Topic> OF_TRIGGERS = List.of(Topic.TRIGGERS, Topic.SUPPRESSED);

  private FloorJob() {}

  static void build(StreamExecutionEnvironment environment, JobOptions options, FloorShape shape) {
    environment.setMaxParallelism(LojalGraph.MAX_PARALLELISM);
    KafkaOptions kafka = options.kafka();
    Topics topics = new Topics(options.layout());
    DataStream<RawRecord> events =
        environment.fromSource(
            KafkaEdges.busySource(kafka, inputs(topics)),
            EventTime.ofEvents(options.idleAfter, topics.nameOf(Topic.MOMENTS)),
            "Events");
    SingleOutputStreamOperator<OutRecord> members =
        events
            .process(new FloorDecodeFunction(options.registry(), options.layout()))
            .name("Decode")
            .keyBy(Incoming::member)
            .process(new FloorFunction(shape, options.layout()))
            .name("Member: one value");
    write(members, kafka, topics, outputs(false), DeliveryGuarantee.EXACTLY_ONCE, options);
    write(
        members.getSideOutput(TRIGGERS), kafka, topics, outputs(true), options.guarantee, options);
  }

  private static List<String> inputs(Topics topics) {
    List<String> inputs = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (topic.isInput() || topic == Topic.MOMENTS) {
        inputs.add(topics.nameOf(topic));
      }
    }
    return inputs;
  }

  /** The topics that a job writes to: those of triggers, or all others. */
  static List<Topic> outputs(boolean ofTriggers) {
    return Arrays.stream(Topic.values())
        .filter(topic -> !topic.isInput() && topic != Topic.TICKS && topic != Topic.PROGRAMMES)
        .filter(topic -> OF_TRIGGERS.contains(topic) == ofTriggers)
        .toList();
  }

  private static void write(
      DataStream<OutRecord> records,
      KafkaOptions kafka,
      Topics topics,
      List<Topic> outputs,
      DeliveryGuarantee guarantee,
      JobOptions options) {
    String name = "floor-" + outputs.get(0).plainName();
    records
        .sinkTo(
            KafkaEdges.sink(
                kafka,
                name,
                outputs.stream().map(topics::nameOf).toList(),
                new Delivery(guarantee, options.transactionTimeout, false)))
        .name(name)
        .uid(name);
  }
}
