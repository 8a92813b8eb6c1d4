package io.lojal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ConfigurationUtils;
import org.apache.flink.configuration.GlobalConfiguration;

/**
 * The cluster's settings as released in {@code flink-conf/}, with what has to differ on one
 * machine: addresses, folders, memory.
 */
final class FlinkSettings {
  static final String HOST = "127.0.0.1";

  /** Sized for servers, or opening a port to everyone: not taken over to one machine. */
  private static final List<String> LEFT_OUT =
      List.of("taskmanager.memory.", "jobmanager.memory.", "taskmanager.cpu.", "metrics.reporter");

  private FlinkSettings() {}

  /**
   * The released settings for the loopback interface and a folder of this machine.
   *
   * @param folder the one with {@code config.yaml}
   * @param work holds checkpoints and state
   */
  static Configuration local(Path folder, Path work, int restPort) {
    Configuration settings = new Configuration();
    GlobalConfiguration.loadConfiguration(folder.toString())
        .toMap()
        .forEach(
            (key, value) -> {
              if (LEFT_OUT.stream().noneMatch(key::startsWith)) {
                settings.setString(key, value);
              }
            });
    settings.setString("rest.address", HOST);
    settings.setString("rest.bind-address", HOST);
    settings.setString("rest.port", Integer.toString(restPort));
    settings.setString("rest.bind-port", Integer.toString(restPort));
    settings.setString("jobmanager.rpc.address", HOST);
    settings.setString("jobmanager.bind-host", HOST);
    settings.setString("taskmanager.host", HOST);
    settings.setString("taskmanager.bind-host", HOST);
    settings.setString("execution.checkpointing.dir", folder(work, "checkpoints"));
    settings.setString("execution.checkpointing.savepoint-dir", folder(work, "savepoints"));
    settings.setString("state.backend.rocksdb.localdir", work.resolve("rocksdb").toString());
    settings.setString("io.tmp.dirs", work.resolve("tmp").toString());
    return settings;
  }

  private static String folder(Path work, String name) {
    return work.resolve(name).toAbsolutePath().toUri().toString();
  }

  static void override(Configuration settings, Map<String, String> overrides) {
    overrides.forEach(settings::setString);
  }

  /** Writes the settings where a process will read them, and makes the folders they name. */
  static void write(Configuration settings, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("config.yaml"),
          ConfigurationUtils.convertConfigToWritableLines(settings, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flink expects its folder for temporary files to be there. */
  static void makeFolders(Path work) {
    try {
      Files.createDirectories(work.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
