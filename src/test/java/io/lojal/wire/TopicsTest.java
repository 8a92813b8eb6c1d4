package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private final Topics production = new Topics(TopicLayout.PRODUCTION);
  private final Topics local = new Topics(TopicLayout.local("test.", 4));

  @Test
  void theDocumentSaysWhatIsDeclared() throws IOException {
    List<String> declared = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      declared.add(
          "| `%s` | %s | %s | %s | %s | %s |"
              .formatted(
                  topic.plainName(),
                  topic.key().words(),
                  topic.schema().getName(),
                  topic.isSpread() ? "spread" : "1",
                  topic.retention().map(TopicsTest::inWords).orElse("compacted"),
                  inWords(topic.aheadAllowed())));
    }
    assertEquals(declared, DocumentTables.rowsStartingWith(Path.of("docs/topics.md"), "| `"));
  }

  private static String inWords(Duration duration) {
    if (duration.equals(Duration.ofDays(1))) {
      return "1 day";
    }
    return duration.toDays() > 2 ? duration.toDays() + " days" : duration.toHours() + " h";
  }

  @Test
  void theDocumentNamesTheNumbersOfAnInstallation() throws IOException {
    String text = Files.readString(Path.of("docs/topics.md"));
    assertTrue(text.contains(TopicLayout.PRODUCTION.partitions() + " unless said otherwise"));
    assertEquals("2", production.settingsOf(Topic.LEDGER).get("min.insync.replicas"));
    assertEquals(1 << 21, Topic.REJECTED.maxMessageBytes());
  }

  @Test
  void namesHaveThePrefixOfTheInstallation() {
    assertEquals("test.purchases", local.nameOf(Topic.PURCHASES));
    assertEquals("test.purchases-value", local.subjectOf(Topic.PURCHASES));
    assertEquals(Optional.of(Topic.PURCHASES), local.named("test.purchases"));
    assertEquals(Optional.empty(), local.named("purchases"));
  }

  @Test
  void inSimulatedTimeNothingIsTooOldOrTooFarAhead() {
    assertEquals(
        Long.toString(Long.MAX_VALUE),
        local.settingsOf(Topic.ACTIVITIES).get(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG));
    assertEquals("-1", local.settingsOf(Topic.ACTIVITIES).get(TopicConfig.RETENTION_MS_CONFIG));
  }

  @Test
  void producersClocksMayBeAsFarAheadAsEventsAreHeldBack() {
    assertEquals(
        "172800000",
        production
            .settingsOf(Topic.PURCHASES)
            .get(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG));
  }

  @Test
  void whatIsOneAtATimeHasOnePartition() {
    assertEquals(1, local.partitionsOf(Topic.PROGRAMMES));
    assertEquals(1, local.partitionsOf(Topic.TICKS));
    assertEquals(4, local.partitionsOf(Topic.MOMENTS));
  }
}
