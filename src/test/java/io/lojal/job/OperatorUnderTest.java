package io.lojal.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** An operator on Flink's harness, restored in a new one after every element where a test says. */
final class OperatorUnderTest<H extends AbstractStreamOperatorTestHarness<?>>
    implements AutoCloseable {
  private final Setting setting;
  private final Opening<H> opening;
  private final Path folder;
  private H harness;
  private long checkpoint;

  /** Makes a harness around a new operator. */
  interface Opening<H> {
    H make() throws Exception;
  }

  /** Does one thing to an operator: an element, a watermark. */
  interface Action<H> {
    void on(H harness) throws Exception;
  }

  OperatorUnderTest(Setting setting, Opening<H> opening) {
    this.setting = setting;
    this.opening = opening;
    try {
      this.folder = Files.createTempDirectory(Path.of("target"), "operator-").toAbsolutePath();
      open(null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(OperatorSubtaskState from) throws Exception {
    harness = opening.make();
    ((SerializerConfigImpl) harness.getExecutionConfig().getSerializerConfig())
        .setGenericTypes(false);
    if (setting.rocksDb()) {
      // Whole snapshots: only a cluster can put incremental ones together.
      harness.setStateBackend(new EmbeddedRocksDBStateBackend(false));
      harness.setCheckpointStorage(new FileSystemCheckpointStorage(folder.toUri()));
    }
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
  }

  /** Does one thing; what came of it is to be taken before the next. */
  void act(Action<H> action) {
    try {
      action.on(harness);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** As after a failure: the same state in a new operator. Call when outputs have been taken. */
  void restoreIfSo() {
    if (!setting.restores()) {
      return;
    }
    try {
      OperatorSubtaskState state = harness.snapshot(++checkpoint, checkpoint);
      harness.close();
      open(state);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  H harness() {
    return harness;
  }

  /** Takes what came out since. */
  <T> List<T> taken(Class<T> type) {
    List<T> taken = new ArrayList<>();
    for (Object one : harness.getOutput()) {
      if (one instanceof StreamRecord<?> record) {
        taken.add(type.cast(record.getValue()));
      }
    }
    harness.getOutput().clear();
    return taken;
  }

  /** Takes what came out at the side since. */
  <T> List<T> taken(OutputTag<T> outlet) {
    List<T> taken = new ArrayList<>();
    Collection<StreamRecord<T>> records = harness.getSideOutput(outlet);
    if (records != null) {
      records.forEach(one -> taken.add(one.getValue()));
      records.clear();
    }
    return taken;
  }

  @Override
  public void close() {
    try (var files = Files.walk(folder)) {
      harness.close();
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
