package io.lojal.wire;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach the log, said once for sources, sinks and tools.
 *
 * @param bootstrap brokers as {@code host:port}, separated by commas
 * @param topicPrefix put in front of every topic, so that deployments can share a cluster; may be
 *     empty
 * @param groupId names this deployment: its consumer group and the front of its transactional ids.
 *     It must stay the same over releases and differ between deployments
 * @param security further client settings ({@code security.protocol}, {@code sasl.*}, {@code
 *     ssl.*}), handed to every client as they are
 */
public record KafkaOptions(
    String bootstrap, String topicPrefix, String groupId, Map<String, String> security)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public KafkaOptions {
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException("bootstrap is empty: name a broker as host:port");
    }
    if (groupId.isBlank()) {
      throw new IllegalArgumentException("groupId is empty: name this deployment");
    }
    security = Map.copyOf(security);
  }

  /** A topic's full name. */
  public String topic(String name) {
    return topicPrefix + name;
  }

  /** What every client of this deployment starts from: a fresh copy to add to. */
  public Properties client() {
    Properties properties = new Properties();
    properties.putAll(security);
    properties.setProperty("bootstrap.servers", bootstrap);
    return properties;
  }
}
