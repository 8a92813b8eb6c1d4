package io.lojal.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A real broker inside this process, with transactions; see {@link BrokerSettings}. */
public final class LocalBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String bootstrap;

  private LocalBroker(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
  }

  /** Starts on free ports; two to three seconds the first time in a process. */
  public static LocalBroker start(Path data) {
    return start(data, Map.of());
  }

  /**
   * Starts on free ports.
   *
   * @param overrides further broker settings, as in {@code server.properties}
   */
  public static LocalBroker start(Path data, Map<String, String> overrides) {
    BrokerSettings settings = BrokerSettings.fresh(data);
    settings.format();
    Properties properties = settings.properties();
    properties.putAll(overrides);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    return new LocalBroker(server, settings.bootstrap());
  }

  /** {@code host:port} for clients. */
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
