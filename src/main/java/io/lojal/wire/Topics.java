package io.lojal.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of one installation: their names, how they are made, and whether they are as said. */
public final class Topics {
  private final TopicLayout layout;
  private final Map<Topic, String> names = new EnumMap<>(Topic.class);
  private final Map<Topic, String> subjects = new EnumMap<>(Topic.class);

  public Topics(TopicLayout layout) {
    this.layout = layout;
    for (Topic topic : Topic.values()) {
      names.put(topic, layout.prefix() + topic.plainName());
      subjects.put(topic, nameOf(topic) + "-value");
    }
  }

  /**
   * What became of the topics.
   *
   * @param created those that were missing
   * @param differences where one that was there is not as declared, in words; it is left as it is
   */
  public record Report(List<String> created, List<String> differences) {}

  public String nameOf(Topic topic) {
    return names.get(topic);
  }

  /** The subject under which the registry keeps a topic's schema. */
  public String subjectOf(Topic topic) {
    return subjects.get(topic);
  }

  /** What each topic's values are, by its full name: what the deploy step registers. */
  public Map<String, Schema> schemas() {
    Map<String, Schema> schemas = new TreeMap<>();
    for (Topic topic : Topic.values()) {
      schemas.put(nameOf(topic), topic.schema());
    }
    return schemas;
  }

  /** The topic of that name, if it is one of ours. */
  public Optional<Topic> named(String name) {
    return Arrays.stream(Topic.values()).filter(topic -> nameOf(topic).equals(name)).findFirst();
  }

  public int partitionsOf(Topic topic) {
    return topic.isSpread() ? layout.partitions() : 1;
  }

  /** What is set on a topic, by Kafka's names. */
  public Map<String, String> settingsOf(Topic topic) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        topic.isCompacted()
            ? TopicConfig.CLEANUP_POLICY_COMPACT
            : TopicConfig.CLEANUP_POLICY_DELETE);
    settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis(topic)));
    settings.put(
        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
        Long.toString(layout.simulatedTime() ? Long.MAX_VALUE : topic.aheadAllowed().toMillis()));
    settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
    settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, layout.replication() >= 3 ? "2" : "1");
    return settings;
  }

  /** For ever in simulated time: a record of last winter would be dropped as it comes. */
  private long retentionMillis(Topic topic) {
    return layout.simulatedTime() || topic.retention().isEmpty()
        ? -1
        : topic.retention().get().toMillis();
  }

  /**
   * Makes what is missing and changes nothing that is there.
   *
   * @throws ExecutionException with the broker's answer as its cause
   */
  public Report create(Admin admin) throws InterruptedException, ExecutionException {
    Set<String> there = admin.listTopics().names().get();
    List<Topic> found = new ArrayList<>();
    Map<Topic, NewTopic> missing = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      if (there.contains(nameOf(topic))) {
        found.add(topic);
      } else {
        missing.put(topic, wanted(topic));
      }
    }
    Map<String, KafkaFuture<Void>> answers = admin.createTopics(missing.values()).values();
    List<String> created = new ArrayList<>();
    for (Topic topic : missing.keySet()) {
      if (isCreated(answers.get(nameOf(topic)))) {
        created.add(nameOf(topic));
      } else {
        found.add(topic);
      }
    }
    return new Report(created, differences(admin, found));
  }

  private NewTopic wanted(Topic topic) {
    return new NewTopic(nameOf(topic), partitionsOf(topic), (short) layout.replication())
        .configs(settingsOf(topic));
  }

  /** False where another one was faster. */
  private static boolean isCreated(KafkaFuture<Void> answer)
      throws InterruptedException, ExecutionException {
    try {
      answer.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  private List<String> differences(Admin admin, List<Topic> found)
      throws InterruptedException, ExecutionException {
    List<String> names = found.stream().map(this::nameOf).toList();
    Map<String, TopicDescription> descriptions = admin.describeTopics(names).allTopicNames().get();
    Map<ConfigResource, Config> configs =
        admin.describeConfigs(names.stream().map(Topics::resource).toList()).all().get();
    List<String> differences = new ArrayList<>();
    for (Topic topic : found) {
      String name = nameOf(topic);
      compare(topic, descriptions.get(name), configs.get(resource(name)), differences);
    }
    return differences;
  }

  private static ConfigResource resource(String name) {
    return new ConfigResource(ConfigResource.Type.TOPIC, name);
  }

  private void compare(
      Topic topic, TopicDescription description, Config config, List<String> differences) {
    int copies = description.partitions().get(0).replicas().size();
    differ(topic, "partitions", partitionsOf(topic), description.partitions().size(), differences);
    differ(topic, "replication", layout.replication(), copies, differences);
    for (Map.Entry<String, String> setting : settingsOf(topic).entrySet()) {
      ConfigEntry entry = config.get(setting.getKey());
      String is = entry == null ? "not set" : entry.value();
      differ(topic, setting.getKey(), setting.getValue(), is, differences);
    }
  }

  private void differ(
      Topic topic, String what, Object declared, Object is, List<String> differences) {
    if (!declared.equals(is)) {
      differences.add(nameOf(topic) + ": " + what + " is " + is + ", declared " + declared);
    }
  }
}
