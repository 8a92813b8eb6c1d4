package io.lojal;

import io.lojal.engine.Spread;
import io.lojal.job.EventTime;
import io.lojal.job.LojalGraph;
import io.lojal.job.OutRecord;
import io.lojal.job.Pace;
import io.lojal.job.RawRecord;
import io.lojal.job.Uids;
import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaEdges;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.ProgrammeTopic;
import io.lojal.wire.TickTopic;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import io.lojal.wire.WireDecoding;
import io.lojal.wire.WireEncoding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * The job as it is deployed: the graph between the edges of a real log. A demonstration, a test and
 * a cluster run this same class.
 */
@CommandLine.Command(
    name = "lojal-job",
    description = "The Flink job; started by a cluster in application mode.",
    mixinStandardHelpOptions = true)
public final class LojalJob implements Runnable {
  private static final Duration PROGRAMME_PATIENCE = Duration.ofMinutes(2);
  private static final Duration TICK_PATIENCE = Duration.ofSeconds(30);

  @Mixin private JobOptions options;

  /** What a cluster starts. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new LojalJob());
    // A cluster that ends normally counts as done; it has to see the failure itself.
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          throw failure;
        });
    int code = command.execute(args);
    if (code != 0) {
      throw new IllegalArgumentException("the job was not started: see the usage above");
    }
  }

  @Override
  public void run() {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    build(environment, options);
    try {
      environment.execute("Lojal");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts the job into an environment; nothing runs yet. */
  public static void build(StreamExecutionEnvironment environment, JobOptions options) {
    environment.setMaxParallelism(LojalGraph.MAX_PARALLELISM);
    KafkaOptions kafka = options.kafka();
    Topics topics = new Topics(options.layout());
    List<String> inputs = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (topic.isInput()) {
        inputs.add(topics.nameOf(topic));
      }
    }
    inputs.add(topics.nameOf(Topic.MOMENTS));
    LojalGraph.Inflow in =
        new LojalGraph.Inflow(
            environment
                .fromSource(
                    KafkaEdges.busySource(kafka, inputs),
                    EventTime.ofEvents(options.idleAfter, topics.nameOf(Topic.MOMENTS)),
                    "Events: purchases, returns, activities, members, openings, commands, moments")
                .uid(Uids.EVENTS),
            one(
                environment,
                kafka,
                topics.nameOf(Topic.TICKS),
                EventTime.ofTicks(),
                "Ticks: time is an input",
                Uids.TICKS),
            one(
                environment,
                kafka,
                topics.nameOf(Topic.PROGRAMMES),
                EventTime.ofProgrammes(),
                "Programmes: rules as data",
                Uids.PROGRAMMES));
    LojalGraph.Outflow out =
        LojalGraph.build(
            in,
            new PublishedProgrammes(
                new ProgrammeTopic(kafka, topics.nameOf(Topic.PROGRAMMES), PROGRAMME_PATIENCE),
                options.registry()),
            new TickTopic(kafka, topics.nameOf(Topic.TICKS), TICK_PATIENCE)::newestMillis,
            new WireDecoding(options.registry(), options.layout()),
            new WireEncoding(options.registry(), options.layout()),
            new Pace(
                options.clockTolerance.toMillis(),
                options.standingsEvery.toMillis(),
                new Spread(options.deadlinesWithin.toMillis())));
    write(
        out.state(),
        kafka,
        names(
            topics,
            Topic.MOMENTS,
            Topic.DECISIONS,
            Topic.LEDGER,
            Topic.STANDINGS,
            Topic.PROFILES,
            Topic.GOAL_STANDINGS,
            Topic.REJECTED),
        new Delivery(DeliveryGuarantee.EXACTLY_ONCE, options.transactionTimeout, options.goingBack),
        "Money and state: moments, decisions, ledger, standings, goals, rejected",
        Uids.STATE_SINK);
    write(
        out.triggers(),
        kafka,
        names(topics, Topic.TRIGGERS, Topic.SUPPRESSED),
        new Delivery(options.guarantee, options.transactionTimeout, options.goingBack),
        "Triggers and what was not sent",
        Uids.TRIGGER_SINK);
  }

  private static SingleOutputStreamOperator<RawRecord> one(
      StreamExecutionEnvironment environment,
      KafkaOptions kafka,
      String topic,
      WatermarkStrategy<RawRecord> time,
      String name,
      String uid) {
    return environment
        .fromSource(KafkaEdges.source(kafka, List.of(topic)), time, name)
        .uid(uid)
        .setParallelism(1);
  }

  private static List<String> names(Topics topics, Topic... some) {
    return Arrays.stream(some).map(topics::nameOf).toList();
  }

  private static void write(
      DataStream<OutRecord> records,
      KafkaOptions kafka,
      List<String> topics,
      Delivery delivery,
      String name,
      String uid) {
    records.sinkTo(KafkaEdges.sink(kafka, uid, topics, delivery)).name(name).uid(uid);
  }
}
