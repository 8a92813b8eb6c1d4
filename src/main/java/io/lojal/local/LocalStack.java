package io.lojal.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Broker and registry, started side by side. */
public final class LocalStack implements AutoCloseable {
  private final LocalBroker broker;
  private final LocalRegistry registry;

  private LocalStack(LocalBroker broker, LocalRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * Starts both; about four seconds in a fresh process.
   *
   * @param work holds data and logs
   * @param progress told what is ready, in words
   */
  public static LocalStack start(Path work, Consumer<String> progress) {
    CompletableFuture<LocalRegistry> registry =
        CompletableFuture.supplyAsync(
            () -> {
              LocalRegistry started = LocalRegistry.start(work);
              progress.accept("registry at " + started.url());
              return started;
            });
    try {
      LocalBroker broker = LocalBroker.start(work.resolve("broker"));
      progress.accept("broker at " + broker.bootstrap());
      return together(broker, registry);
    } catch (RuntimeException e) {
      registry.thenAccept(LocalRegistry::close);
      throw e;
    }
  }

  private static LocalStack together(
      LocalBroker broker, CompletableFuture<LocalRegistry> registry) {
    try {
      return new LocalStack(broker, registry.join());
    } catch (CompletionException e) {
      broker.close();
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** {@code host:port} for clients of the broker. */
  public String bootstrap() {
    return broker.bootstrap();
  }

  /** The address for clients of the registry. */
  public String registryUrl() {
    return registry.url();
  }

  @Override
  public void close() {
    try (registry) {
      broker.close();
    }
  }
}
