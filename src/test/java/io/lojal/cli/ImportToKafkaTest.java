package io.lojal.cli;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.EmbeddedLojal;
import io.lojal.cli.mapping.Mappings;
import io.lojal.wire.Topic;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History goes to Kafka as docs/import.md says, and the job makes standings of it. */
class ImportToKafkaTest {
  private static final String YAML =
      """
      programme: resort
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      horizon: 30d
      meters:
        bought: {on: purchase, sum: line.amount, window: lifetime, on-return: keep}
        kept: {on: purchase, sum: line.amount, window: lifetime, on-return: withdraw}
      """;

  @Test
  void historyThatIsOlderThanTheHorizonCountsWhenItComesBeforeTheClock(@TempDir Path folder)
      throws Exception {
    Path csv = Files.writeString(folder.resolve("rows.csv"), Mappings.inDocument("csv").get(0));
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), Mappings.example());
    try (EmbeddedLojal lojal =
        EmbeddedLojal.start(folder.resolve("lojal"), YAML, DeliveryGuarantee.AT_LEAST_ONCE)) {
      int exit =
          Lojal.commandLine()
              .execute(
                  "import",
                  "--mapping",
                  mapping.toString(),
                  "--bootstrap",
                  lojal.bootstrap(),
                  "--registry",
                  lojal.registry().url(),
                  csv.toString());
      assertEquals(0, exit);
      lojal.tick(Instant.parse("2026-06-01T00:00:00Z").toEpochMilli());
      Standing standing =
          lojal
              .await(
                  Topic.STANDINGS,
                  Standing.class,
                  one -> one.getMember().equals("4711") && figure(one.getMeters(), "kept") == 9_800)
              .record();
      assertEquals(139_700, figure(standing.getMeters(), "bought"));
      assertTrue(lojal.heard().on(Topic.REJECTED, Rejected.class).isEmpty());
    }
  }
}
