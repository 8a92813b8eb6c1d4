package io.lojal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * A real schema registry as a process of its own, on the loopback interface. What it holds lies in
 * its work folder, so it is still there after a kill.
 */
public final class LocalRegistry implements AutoCloseable {
  /** Names the server's jar where the build did not unpack it: a system property. */
  public static final String JAR_PROPERTY = "lojal.registry.jar";

  /** The same, as an environment variable. */
  public static final String JAR_VARIABLE = "LOJAL_REGISTRY_JAR";

  private static final Path UNPACKED = Path.of("target", "registry");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** It takes seconds to listen to its port, which somebody else may have taken by then. */
  private static final int ATTEMPTS = 3;

  private final Path work;
  private final URI server;
  private ChildJvm process;

  private LocalRegistry(Path work, URI server) {
    this.work = work;
    this.server = server;
  }

  /** It ended by itself before it answered. */
  private static final class DiedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DiedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Starts it on a free port and waits until it answers, about three seconds. Where it ends by
   * itself, it is tried twice more, on other ports.
   *
   * @param work holds its data and its log
   * @throws IllegalStateException if its jar is not found, or it does not answer within a minute
   */
  public static LocalRegistry start(Path work) {
    return start(work, FreePort::any);
  }

  static LocalRegistry start(Path work, IntSupplier ports) {
    for (int attempt = 1; ; attempt++) {
      LocalRegistry registry =
          new LocalRegistry(work, URI.create("http://127.0.0.1:" + ports.getAsInt() + "/"));
      try {
        registry.restart();
        return registry;
      } catch (DiedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts it again after {@link #kill}, at the same address and with what it held. */
  public void restart() {
    List<String> arguments =
        List.of(
            "-Xmx256m",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + server.getPort(),
            "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:"
                + work.resolve("registry").toAbsolutePath()
                + ";DB_CLOSE_ON_EXIT=FALSE",
            "-jar",
            jar().toString());
    process = ChildJvm.start(work.resolve("registry.log"), arguments);
    try {
      new HttpPoll()
          .await(URI.create(url() + "/subjects"), PATIENCE, process::isAlive, any -> true);
    } catch (IllegalStateException e) {
      boolean isAlive = process.isAlive();
      close();
      String message =
          "the registry did not start; see " + process.log() + ", which ends:\n" + process.end();
      throw isAlive ? new IllegalStateException(message, e) : new DiedException(message, e);
    }
  }

  /** The address for clients of Confluent's API. */
  public String url() {
    return server.resolve("apis/ccompat/v7").toString();
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private static Path jar() {
    String named = System.getProperty(JAR_PROPERTY, System.getenv(JAR_VARIABLE));
    return named == null ? unpacked() : Path.of(named);
  }

  private static Path unpacked() {
    if (Files.isDirectory(UNPACKED)) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(UNPACKED, "*-runner.jar")) {
        for (Path jar : jars) {
          return jar.toAbsolutePath();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException(
        "no registry server in "
            + UNPACKED.toAbsolutePath()
            + ": build the project first, or name the jar in -D"
            + JAR_PROPERTY
            + " or "
            + JAR_VARIABLE);
  }
}
