package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfTest {
  private static final Path FOLDER = Path.of("flink-conf");

  @Test
  void everySettingIsOneThatFlinkKnows() throws Exception {
    KnownFlinkSettings known = new KnownFlinkSettings();
    assertTrue(known.size() > 400, "only " + known.size() + " settings of Flink were found");
    assertEquals(List.of(), known.problems(released()));
  }

  @Test
  void aMisspeltSettingIsFound() throws Exception {
    Configuration settings = new Configuration();
    settings.setString("state.backend.rocksdb.use-bloom-filters", "true");
    settings.setString("execution.checkpointing.interval", "often");
    List<String> problems = new KnownFlinkSettings().problems(settings);
    assertEquals(2, problems.size(), problems.toString());
  }

  @Test
  void everySettingHasItsReason() throws IOException {
    List<String> bare = new ArrayList<>();
    boolean explained = false;
    for (String line : Files.readAllLines(FOLDER.resolve("config.yaml"))) {
      if (line.isBlank()) {
        explained = false;
      } else if (line.startsWith("#")) {
        explained = !line.startsWith("# ---");
      } else if (!explained) {
        bare.add(line);
      }
    }
    assertEquals(List.of(), bare);
  }

  @Test
  void whatMustNeverBeOffIsOn() {
    Configuration settings = released();
    assertEquals(false, settings.get(PipelineOptions.GENERIC_TYPES));
    assertEquals(720, settings.get(PipelineOptions.MAX_PARALLELISM));
    assertEquals(true, settings.get(RocksDBConfigurableOptions.USE_BLOOM_FILTER));
    assertEquals(true, settings.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS));
    assertEquals(false, settings.get(CheckpointingOptions.ENABLE_UNALIGNED));
  }

  @Test
  void onOneMachineNothingListensBeyondLoopback(@TempDir Path work) {
    Map<String, String> local = FlinkSettings.local(FOLDER, work, 8081).toMap();
    for (String key :
        List.of(
            "rest.address",
            "rest.bind-address",
            "jobmanager.rpc.address",
            "jobmanager.bind-host",
            "taskmanager.host",
            "taskmanager.bind-host")) {
      assertEquals("127.0.0.1", local.get(key), key);
    }
    assertTrue(local.keySet().stream().noneMatch(key -> key.startsWith("metrics.reporter")));
    assertTrue(local.get("execution.checkpointing.dir").contains(work.toString()));
    assertEquals("rocksdb", local.get("state.backend.type"), "the rest is as released");
  }

  private static Configuration released() {
    return GlobalConfiguration.loadConfiguration(FOLDER.toString());
  }
}
