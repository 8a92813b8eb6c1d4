package io.lojal.wire;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to reach the registry.
 *
 * @param urls addresses of Confluent's API, tried in turn; at least one
 * @param properties the client's own settings as Confluent documents them: {@code
 *     basic.auth.credentials.source=USER_INFO} with {@code basic.auth.user.info}, or {@code
 *     bearer.auth.credentials.source=STATIC_TOKEN} with {@code bearer.auth.token}, and {@code
 *     schema.registry.ssl.*}
 * @param patience how long a lookup waits for a registry that is away
 */
public record RegistryOptions(List<String> urls, Map<String, String> properties, Duration patience)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Longer than a registry's restart, shorter than a transaction. */
  public static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

  public RegistryOptions {
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("no registry is named");
    }
    urls = List.copyOf(urls);
    properties = Map.copyOf(properties);
  }

  /** Without credentials, with the usual patience; several urls are separated by commas. */
  public static RegistryOptions of(String urls) {
    return new RegistryOptions(List.of(urls.split(",")), Map.of(), USUAL_PATIENCE);
  }
}
