package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.local.LocalBroker;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsOnBrokerTest {

  @Test
  void whatIsMissingIsMadeOnceAndWhatDiffersIsToldAndLeft(@TempDir Path data) throws Exception {
    Topics declared = new Topics(TopicLayout.local("test.", 2));
    List<String> names = Arrays.stream(Topic.values()).map(declared::nameOf).toList();
    try (LocalBroker broker = LocalBroker.start(data);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      assertEquals(new Topics.Report(names, List.of()), declared.create(admin));
      assertEquals(new Topics.Report(List.of(), List.of()), declared.create(admin));

      for (Topic topic : Topic.values()) {
        String cleaned = topic.isCompacted() ? "compact" : "delete";
        assertEquals(cleaned, cleanupPolicy(admin, declared.nameOf(topic)), topic.plainName());
      }
      assertEquals("compact", cleanupPolicy(admin, "test.profiles"));

      Topics other = new Topics(new TopicLayout("test.", 3, 1, false));
      Topics.Report report = other.create(admin);
      assertEquals(List.of(), report.created());
      assertEquals(
          List.of(
              "test.purchases: partitions is 2, declared 3",
              "test.purchases: message.timestamp.after.max.ms is 9223372036854775807,"
                  + " declared 172800000",
              "test.purchases: retention.ms is -1, declared 34560000000"),
          report.differences().stream().filter(line -> line.contains("test.purchases:")).toList());
      assertEquals(2, partitions(admin, "test.purchases"));
    }
  }

  private static String cleanupPolicy(Admin admin, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin
        .describeConfigs(List.of(resource))
        .all()
        .get()
        .get(resource)
        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
        .value();
  }

  private static int partitions(Admin admin, String topic) throws Exception {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .size();
  }
}
