package io.lojal;

import io.lojal.wire.Delivery;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.TopicLayout;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.base.DeliveryGuarantee;
import picocli.CommandLine.Option;

/**
 * Where the job finds its log and registry, and what it promises. Flink's own are in config.yaml.
 */
public final class JobOptions {
  @Option(
      names = "--bootstrap",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Brokers, separated by commas.")
  public String bootstrap;

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "URL",
      description = "Schema registries with Confluent's API, separated by commas.")
  public String registry;

  @Option(
      names = "--topic-prefix",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "In front of every topic, for several installations on one broker.")
  public String topicPrefix = "";

  @Option(
      names = "--group",
      defaultValue = "lojal",
      paramLabel = "NAME",
      description =
          "Names this deployment: its consumer group and transactions. Default: ${DEFAULT-VALUE}.")
  public String group = "lojal";

  @Option(
      names = "--guarantee",
      defaultValue = "at-least-once",
      paramLabel = "GUARANTEE",
      description =
          "For triggers: at-least-once (at once; a repeat has the same id) or exactly-once (with"
              + " the next checkpoint). Money and state are always exactly once. Default:"
              + " ${DEFAULT-VALUE}.",
      converter = GuaranteeConverter.class)
  public DeliveryGuarantee guarantee = DeliveryGuarantee.AT_LEAST_ONCE;

  @Option(
      names = "--clock-tolerance",
      defaultValue = "PT1M",
      paramLabel = "DURATION",
      description =
          "How far ahead of the ticks a producer's clock may be. Default: ${DEFAULT-VALUE}.")
  public Duration clockTolerance = Duration.ofMinutes(1);

  @Option(
      names = "--going-back",
      description =
          "The job is started from an older checkpoint on purpose: transactions in it that the"
              + " broker has moved on from count as committed back then.")
  public boolean goingBack;

  @Option(
      names = "--standings-every",
      defaultValue = "PT1S",
      paramLabel = "DURATION",
      description =
          "A member's standing goes out at most once in this event time. Default:"
              + " ${DEFAULT-VALUE}.")
  public Duration standingsEvery = Duration.ofSeconds(1);

  @Option(
      names = "--deadlines-within",
      defaultValue = "PT5M",
      paramLabel = "DURATION",
      description =
          "What comes due for many members at once, as when a year turns, is worked off within this"
              + " event time, everybody's in their turn; PT0S for at once. Default:"
              + " ${DEFAULT-VALUE}.")
  public Duration deadlinesWithin = Duration.ofMinutes(5);

  @Option(
      names = "--idle-after",
      defaultValue = "PT5S",
      paramLabel = "DURATION",
      description =
          "Wall-clock time after which an empty partition no longer holds time back. Default:"
              + " ${DEFAULT-VALUE}.")
  public Duration idleAfter = Duration.ofSeconds(5);

  @Option(
      names = "--transaction-timeout",
      defaultValue = "PT15M",
      paramLabel = "DURATION",
      description =
          "How long the broker keeps an open transaction: longer than the longest outage. At most"
              + " 15 minutes. Default: ${DEFAULT-VALUE}.")
  public Duration transactionTimeout = Delivery.LONGEST_TRANSACTION;

  @Option(
      names = "--client",
      paramLabel = "KEY=VALUE",
      description = "A further setting of every Kafka client: security.protocol, sasl.*, ssl.*")
  public Map<String, String> client = new LinkedHashMap<>();

  @Option(
      names = "--registry-client",
      paramLabel = "KEY=VALUE",
      description = "A further setting of the registry's client, as Confluent documents them.")
  public Map<String, String> registryClient = new LinkedHashMap<>();

  /** Everything that reaches the log. */
  public KafkaOptions kafka() {
    return new KafkaOptions(bootstrap, topicPrefix, group, client);
  }

  public RegistryOptions registry() {
    return new RegistryOptions(
        List.of(registry.split(",")), registryClient, RegistryOptions.USUAL_PATIENCE);
  }

  /** The names of the topics; how they are made is the setup step's affair. */
  public TopicLayout layout() {
    return new TopicLayout(topicPrefix, 1, 1, false);
  }
}
