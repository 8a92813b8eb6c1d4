package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaEdges;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.TransactionLostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.ExceptionUtils;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that gives up a transaction before its checkpoint completes. */
class LostTransactionTest {
  /** The broker looks for expired transactions this often; every ten seconds by default. */
  private static final Map<String, String> STRICT =
      Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");

  private static final Map<String, String> RARE_CHECKPOINTS_MANY_RESTARTS =
      Map.of(
          "parallelism.default", "1",
          "execution.checkpointing.interval", "5s",
          "restart-strategy.type", "fixed-delay",
          "restart-strategy.fixed-delay.attempts", "1000",
          "restart-strategy.fixed-delay.delay", "100ms");

  @Test
  void endsTheJobInsteadOfLosingItsRecords(@TempDir Path work) throws Exception {
    try (LocalBroker broker = LocalBroker.start(work.resolve("broker"), STRICT);
        BrokerClient client = new BrokerClient(broker.bootstrap());
        LocalFlink flink =
            LocalFlink.open(
                Path.of("flink-conf"), work.resolve("flink"), RARE_CHECKPOINTS_MANY_RESTARTS)) {
      BrokerClient.createTopics(broker.bootstrap(), 1, "in", "out");
      client.send(new ProducerRecord<>("in", null, 1L, new byte[] {1}, new byte[] {2}));
      JobClient job = copyUnderShortTransactions(flink, broker.bootstrap());
      Throwable end =
          assertThrows(
              ExecutionException.class,
              () -> job.getJobExecutionResult().get(120, TimeUnit.SECONDS));
      assertTrue(
          ExceptionUtils.findThrowable(end, TransactionLostException.class).isPresent(),
          ExceptionUtils.stringifyException(end));
      assertEquals(0, client.readCommitted(List.of("out"), 1, Duration.ofMillis(500)).size());
    }
  }

  private static JobClient copyUnderShortTransactions(LocalFlink flink, String bootstrap)
      throws Exception {
    KafkaOptions options = new KafkaOptions(bootstrap, "", "short", Map.of());
    Delivery twoSeconds =
        new Delivery(DeliveryGuarantee.EXACTLY_ONCE, Duration.ofSeconds(2), false);
    flink
        .environment()
        .fromSource(
            KafkaEdges.source(options, List.of("in")), WatermarkStrategy.noWatermarks(), "in")
        .process(new CopyByTimestamp(List.of("out")))
        .sinkTo(KafkaEdges.sink(options, "out", List.of("out"), twoSeconds));
    return flink.run("short transactions");
  }
}
