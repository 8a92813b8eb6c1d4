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
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.ExceptionUtils;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that gives up a transaction before its checkpoint completes. */
class LostTransactionTest {
  /** The broker looks for expired transactions this often; every ten seconds by default. */
  private static final Map<String, String> STRICT =
      Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
      JobClient job = copyUnderShortTransactions(flink, broker.bootstrap());
      int committed = sendAfterEachCommit(client, job);
      Throwable end =
          assertThrows(ExecutionException.class, () -> job.getJobExecutionResult().get());
      assertTrue(
          ExceptionUtils.findThrowable(end, TransactionLostException.class).isPresent(),
          ExceptionUtils.stringifyException(end));
      assertEquals(committed, readOut(client, committed + 1).size());
    }
  }

  /**
   * Sends one record, and the next as soon as one came through: then the next checkpoint is further
   * away than the transaction lives. A record that is sent at any other moment may come just before
   * a checkpoint, and nothing is lost.
   *
   * @return how many came through before the job ended
   */
  private static int sendAfterEachCommit(BrokerClient client, JobClient job) throws Exception {
    long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
    int sent = 0;
    int committed = 0;
    while (!job.getJobExecutionResult().isDone()) {
      assertTrue(System.nanoTime() < deadlineNanos, "nothing was lost in " + PATIENCE);
      if (sent == committed) {
        sent++;
        client.send(new ProducerRecord<>("in", null, (long) sent, new byte[] {1}, new byte[] {2}));
      }
      committed = readOut(client, sent).size();
    }
    return committed;
  }

  private static List<ConsumerRecord<byte[], byte[]>> readOut(BrokerClient client, int expected) {
    return client.readCommitted(List.of("out"), expected, Duration.ofMillis(500));
  }

  private static JobClient copyUnderShortTransactions(LocalFlink flink, String bootstrap)
      throws Exception {
    KafkaOptions options = new KafkaOptions(bootstrap, "", "short", Map.of());
    Delivery oneSecond = new Delivery(DeliveryGuarantee.EXACTLY_ONCE, Duration.ofSeconds(1), false);
    flink
        .environment()
        .fromSource(
            KafkaEdges.source(options, List.of("in")), WatermarkStrategy.noWatermarks(), "in")
        .process(new CopyByTimestamp(List.of("out")))
        .sinkTo(KafkaEdges.sink(options, "out", List.of("out"), oneSecond));
    return flink.run("short transactions");
  }
}
