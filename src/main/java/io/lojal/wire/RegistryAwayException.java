package io.lojal.wire;

import java.time.Duration;

/** The registry did not answer for longer than is waited: no record is to blame. */
public final class RegistryAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegistryAwayException(RegistryOptions options, Duration waited, Throwable cause) {
    super("no answer from the registry " + options.urls() + " for " + waited, cause);
  }
}
