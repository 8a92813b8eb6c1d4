package io.lojal.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;

/** Confluent's client, which is to be had only inside a Flink artifact, relocated. */
final class RegistryClients {
  private static final int SCHEMAS_KEPT = 1_000;

  private RegistryClients() {}

  static CachedSchemaRegistryClient open(RegistryOptions options) {
    Map<String, Object> settings = new HashMap<>(options.properties());
    // A minute by default: too long for a task that has several addresses to try.
    settings.put("http.connect.timeout.ms", 2_000);
    settings.put("http.read.timeout.ms", 5_000);
    // A producer with a wrong number would cost a call a record; one a second is borne.
    settings.put("missing.id.cache.ttl.sec", 1L);
    return new CachedSchemaRegistryClient(options.urls(), SCHEMAS_KEPT, settings);
  }
}
