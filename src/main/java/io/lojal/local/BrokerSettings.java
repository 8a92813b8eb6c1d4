package io.lojal.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Settings of a single broker that is its own controller, on the loopback interface.
 *
 * <p>Simulated time is allowed: records may be stamped years ahead or years ago, and nothing is
 * deleted for its age.
 */
record BrokerSettings(Path data, int port, int controllerPort) {
  private static final String HOST = "127.0.0.1";
  private static final String ONE = "1";

  /** On free ports. */
  static BrokerSettings fresh(Path data) {
    return new BrokerSettings(data, FreePort.any(), FreePort.any());
  }

  String bootstrap() {
    return HOST + ":" + port;
  }

  Properties properties() {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", ONE);
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    listeners(settings);
    oneCopyOfEverything(settings);
    simulatedTime(settings);
    return settings;
  }

  private void listeners(Properties settings) {
    String controller = HOST + ":" + controllerPort;
    settings.put("controller.quorum.voters", "1@" + controller);
    settings.put("listeners", "PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://" + bootstrap());
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
  }

  private static void oneCopyOfEverything(Properties settings) {
    settings.put("offsets.topic.replication.factor", ONE);
    settings.put("offsets.topic.num.partitions", ONE);
    settings.put("transaction.state.log.replication.factor", ONE);
    settings.put("transaction.state.log.min.isr", ONE);
    settings.put("transaction.state.log.num.partitions", ONE);
    settings.put("share.coordinator.state.topic.replication.factor", ONE);
    settings.put("share.coordinator.state.topic.min.isr", ONE);
    settings.put("share.coordinator.state.topic.num.partitions", ONE);
  }

  /**
   * Retention goes by the records' own time, so its first look is put off for ever. A segment's age
   * does too: a year that is lived in a minute would close one after the other, and what is
   * compacted would be gone within seconds, whether or not anybody has read it.
   */
  private static void simulatedTime(Properties settings) {
    settings.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    settings.put("log.message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
    settings.put("log.retention.ms", "-1");
    settings.put("log.roll.ms", Long.toString(Long.MAX_VALUE));
    settings.put("log.initial.task.delay.ms", Long.toString(Duration.ofDays(3650).toMillis()));
  }

  /** Prepares the data folder; one that already holds data keeps it. */
  void format() {
    try {
      Files.createDirectories(data);
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .addDirectory(data.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the broker's folder " + data + " cannot be prepared", e);
    }
  }
}
