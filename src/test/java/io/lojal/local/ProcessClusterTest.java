package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed with -9 in full flow. */
class ProcessClusterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Map<String, String> QUICK =
      Map.of(
          "parallelism.default", "1",
          "restart-strategy.type", "fixed-delay",
          "restart-strategy.fixed-delay.attempts", "1000",
          "restart-strategy.fixed-delay.delay", "200ms",
          "heartbeat.interval", "1s",
          "heartbeat.timeout", "4s");

  @Test
  void killedPartsLoseAndRepeatNothing(@TempDir Path work) {
    try (BrokerProcess broker = BrokerProcess.start(work.resolve("broker"))) {
      broker.await(PATIENCE);
      BrokerClient.createTopics(broker.bootstrap(), 1, "in", "out");
      try (BrokerClient client = new BrokerClient(broker.bootstrap());
          ProcessCluster cluster =
              ProcessCluster.start(
                  Path.of("flink-conf"),
                  work.resolve("flink"),
                  QUICK,
                  CopyJob.class.getName(),
                  List.of(broker.bootstrap()))) {
        ChildJvm first = cluster.addTaskManager();
        cluster.awaitRunning(PATIENCE);
        send(client, 0, 300);
        awaitCopies(client, 150);
        first.kill();
        cluster.addTaskManager();
        send(client, 300, 600);
        awaitCopies(client, 450);
        broker.kill();
        broker.restart();
        broker.await(PATIENCE);
        send(client, 600, 900);
        assertEquals(numbers(900), read(client, 900));
        assertTrue(cluster.restarts() > 0, "the kill was not noticed");
      }
    }
  }

  private static void send(BrokerClient client, int from, int to) {
    for (int i = from; i < to; i++) {
      client.send(new ProducerRecord<>("in", null, 1L, null, bytes(i)));
    }
  }

  private static void awaitCopies(BrokerClient client, int atLeast) {
    assertTrue(read(client, atLeast).size() >= atLeast, "the job does not copy");
  }

  private static List<Integer> read(BrokerClient client, int expected) {
    List<Integer> copies = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> copy :
        client.readCommitted(List.of("out"), expected, PATIENCE)) {
      copies.add(Integer.valueOf(new String(copy.value(), StandardCharsets.UTF_8)));
    }
    copies.sort(null);
    return copies;
  }

  private static List<Integer> numbers(int end) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static byte[] bytes(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
  }
}
