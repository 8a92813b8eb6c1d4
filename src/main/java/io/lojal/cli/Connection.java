package io.lojal.cli;

import io.lojal.wire.KafkaOptions;
import io.lojal.wire.RegistryOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a command reaches an installation. */
final class Connection {
  @Option(
      names = "--bootstrap",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Brokers, separated by commas.")
  String bootstrap;

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "URL",
      description = "Schema registries with Confluent's API, separated by commas.")
  String registry;

  @Option(
      names = "--topic-prefix",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "In front of every topic.")
  String topicPrefix = "";

  @Option(
      names = "--client",
      paramLabel = "KEY=VALUE",
      description = "A further setting of the Kafka client.")
  Map<String, String> client = new LinkedHashMap<>();

  @Option(
      names = "--registry-client",
      paramLabel = "KEY=VALUE",
      description = "A further setting of the registry's client.")
  Map<String, String> registryClient = new LinkedHashMap<>();

  KafkaOptions kafka() {
    return new KafkaOptions(bootstrap, topicPrefix, "lojal-cli", client);
  }

  RegistryOptions registry() {
    return new RegistryOptions(
        List.of(registry.split(",")), registryClient, RegistryOptions.USUAL_PATIENCE);
  }
}
