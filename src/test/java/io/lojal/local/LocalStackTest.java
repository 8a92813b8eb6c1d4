package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaEdges;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.ProgrammeTopic;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.RegistrySetup;
import io.lojal.wire.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker, the real registry, and a small job between them. */
class LocalStackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Schema RIDE =
      SchemaBuilder.record("Ride")
          .namespace("io.lojal.test")
          .fields()
          .requiredLong("drop")
          .endRecord();

  private static WorkFolder work;
  private static LocalStack stack;
  private static final List<String> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void start(@TempDir Path parent) {
    work = WorkFolder.create(parent);
    stack = LocalStack.start(work.path(), PROGRESS::add);
  }

  @AfterAll
  static void stop() {
    stack.close();
    work.close();
  }

  @Test
  void itSaysWhatIsReady() {
    assertEquals(2, PROGRESS.size(), PROGRESS.toString());
  }

  @Test
  void aRegisteredSchemaIsFoundByNumberAndByContent() throws Exception {
    RegistryOptions options = RegistryOptions.of(stack.registryUrl());
    Map<String, Integer> ids = RegistrySetup.register(options, Map.of("rides", RIDE));
    assertEquals(Set.of("rides-value"), ids.keySet());
    int id = ids.get("rides-value");
    try (Registry registry = new Registry(options, pause -> {})) {
      assertEquals(RIDE, registry.byId(id));
      assertEquals(id, registry.idOf("rides-value", RIDE));
      assertThrows(UnknownSchemaException.class, () -> registry.byId(987_654));
      assertThrows(IllegalStateException.class, () -> registry.idOf("nothing-value", RIDE));
    }
    assertEquals(ids, RegistrySetup.register(options, Map.of("rides", RIDE)), "run twice");
  }

  @Test
  void aSchemaThatOldReadersCannotReadIsRefused() {
    RegistryOptions options = RegistryOptions.of(stack.registryUrl());
    RegistrySetup.register(options, Map.of("lifts", RIDE));
    Schema renamed =
        SchemaBuilder.record("Ride")
            .namespace("io.lojal.test")
            .fields()
            .requiredLong("metres")
            .endRecord();
    assertThrows(
        IllegalStateException.class,
        () -> RegistrySetup.register(options, Map.of("lifts", renamed)));
  }

  @Test
  void theProgrammesThatHoldAreReadToTheEnd() {
    KafkaOptions options = new KafkaOptions(stack.bootstrap(), "p-", "programmes", Map.of());
    BrokerClient.createTopics(stack.bootstrap(), 1, options.topic("programmes"));
    ProgrammeTopic programmes = new ProgrammeTopic(options, options.topic("programmes"), PATIENCE);
    assertEquals(List.of(), programmes.readToEnd());
    programmes.publish("mountain/1", bytes("one"));
    programmes.publish("mountain/2", bytes("two"));
    programmes.publish("mountain/1", bytes("one, mended"));
    programmes.publish("mountain/3", bytes("three"));
    programmes.publish("mountain/3", null);
    List<byte[]> read = programmes.readToEnd();
    assertEquals(2, read.size());
    assertArrayEquals(bytes("two"), read.get(0));
    assertArrayEquals(bytes("one, mended"), read.get(1));
  }

  /**
   * What is closed is compacted within seconds: what a member was told in between would be gone.
   */
  @Test
  void aYearOfSimulatedTimeIsNotClosedWhileItIsLived() throws Exception {
    BrokerClient.createTopics(stack.bootstrap(), 1, "year");
    long now = System.currentTimeMillis();
    try (BrokerClient client = new BrokerClient(stack.bootstrap())) {
      for (long atMillis : new long[] {now - Duration.ofDays(365).toMillis(), now}) {
        client.send(new ProducerRecord<>("year", 0, atMillis, bytes("maja"), bytes("green")));
      }
    }
    try (Stream<Path> files = Files.walk(work.path())) {
      assertEquals(
          List.of("year-0/00000000000000000000.log"),
          files
              .filter(file -> file.toString().matches(".*/year-0/.*log"))
              .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
              .toList());
    }
  }

  @Test
  void aProgrammeTopicThatDoesNotExistIsNamed() {
    KafkaOptions options = new KafkaOptions(stack.bootstrap(), "", "programmes", Map.of());
    ProgrammeTopic missing = new ProgrammeTopic(options, "no-such-topic", Duration.ofSeconds(2));
    Exception failure = assertThrows(RuntimeException.class, missing::readToEnd);
    assertTrue(failure.getMessage().contains("no-such-topic"), failure.getMessage());
  }

  @Test
  void aJobCopiesEachRecordOnceWithTimeKeyAndHeaders() throws Exception {
    KafkaOptions options = new KafkaOptions(stack.bootstrap(), "copy-", "copy", Map.of());
    List<String> out = List.of(options.topic("even"), options.topic("odd"));
    BrokerClient.createTopics(
        stack.bootstrap(), 2, options.topic("in"), options.topic("even"), options.topic("odd"));
    try (BrokerClient client = new BrokerClient(stack.bootstrap());
        LocalFlink flink =
            LocalFlink.open(
                Path.of("flink-conf"),
                work.path().resolve("flink"),
                Map.of("parallelism.default", "2", "taskmanager.numberOfTaskSlots", "2"))) {
      for (int i = 0; i < 100; i++) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(options.topic("in"), null, 1_000L + i, bytes("k" + i), value(i));
        record.headers().add("ce_id", bytes("id" + i)).add("empty", null);
        client.send(record);
      }
      flink
          .environment()
          .fromSource(
              KafkaEdges.source(options, List.of(options.topic("in"))),
              WatermarkStrategy.noWatermarks(),
              "in")
          .uid("in")
          .process(new CopyByTimestamp(out))
          .uid("copy")
          .sinkTo(KafkaEdges.sink(options, "out", out, Delivery.of(DeliveryGuarantee.EXACTLY_ONCE)))
          .uid("out");
      flink.run("copy");
      List<ConsumerRecord<byte[], byte[]>> copies = client.readCommitted(out, 100, PATIENCE);
      assertEquals(100, copies.size());
      for (ConsumerRecord<byte[], byte[]> copy : copies) {
        assertCopied(options, copy);
      }
    }
  }

  private static void assertCopied(KafkaOptions options, ConsumerRecord<byte[], byte[]> copy) {
    int i = (int) (copy.timestamp() - 1_000L);
    assertEquals(options.topic(i % 2 == 0 ? "even" : "odd"), copy.topic());
    assertArrayEquals(bytes("k" + i), copy.key());
    assertArrayEquals(value(i), copy.value());
    Header[] headers = copy.headers().toArray();
    assertEquals("ce_id", headers[0].key());
    assertArrayEquals(bytes("id" + i), headers[0].value());
    assertEquals("empty", headers[1].key());
  }

  /** Every tenth is a tombstone. */
  private static byte[] value(int i) {
    return i % 10 == 0 ? null : bytes("v" + i);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
