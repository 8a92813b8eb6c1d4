package io.lojal.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A broker as a process of its own, to be killed and started again with the same data and port. */
public final class BrokerProcess implements AutoCloseable {
  private static final List<String> MEMORY = List.of("-Xmx384m");

  private final BrokerSettings settings;
  private final Path work;
  private ChildJvm process;

  private BrokerProcess(BrokerSettings settings, Path work) {
    this.settings = settings;
    this.work = work;
  }

  /**
   * Starts on free ports and returns before it answers; see {@link #await}.
   *
   * @param work holds its data, its settings and its log
   */
  public static BrokerProcess start(Path work) {
    BrokerSettings settings = BrokerSettings.fresh(work.resolve("data"));
    settings.format();
    BrokerProcess broker = new BrokerProcess(settings, work);
    broker.writeSettings();
    broker.restart();
    return broker;
  }

  private void writeSettings() {
    Properties properties = settings.properties();
    // After a kill the controller waits out the old session: 9 s by default.
    properties.put("broker.session.timeout.ms", "2000");
    properties.put("broker.heartbeat.interval.ms", "500");
    try (OutputStream out = Files.newOutputStream(file())) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return work.resolve("server.properties");
  }

  /** Starts it again after {@link #kill}, with what it had. */
  public void restart() {
    process =
        ChildJvm.ofClass(
            work.resolve("broker.log"), MEMORY, "kafka.Kafka", List.of(file().toString()));
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  /**
   * Waits until it answers.
   *
   * @throws IllegalStateException if it does not in time
   */
  public void await(Duration patience) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer from the broker; see " + process.log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code host:port} for clients. */
  public String bootstrap() {
    return settings.bootstrap();
  }

  @Override
  public void close() {
    process.close();
  }
}
