package io.lojal.local;

import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaEdges;
import io.lojal.wire.KafkaOptions;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The smallest job that a cluster of processes can run: it copies {@code in} to {@code out}. */
public final class CopyJob {
  private CopyJob() {}

  public static void main(String[] arguments) throws Exception {
    KafkaOptions options = new KafkaOptions(arguments[0], "", "copy", Map.of());
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment
        .fromSource(
            KafkaEdges.source(options, List.of("in")), WatermarkStrategy.noWatermarks(), "in")
        .uid("in")
        .process(new CopyByTimestamp(List.of("out")))
        .uid("copy")
        .sinkTo(
            KafkaEdges.sink(
                options, "out", List.of("out"), Delivery.of(DeliveryGuarantee.EXACTLY_ONCE)))
        .uid("out");
    environment.execute("copy");
  }
}
