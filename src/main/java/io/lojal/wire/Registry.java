package io.lojal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * The schemas of a real registry. It only looks up, keeps what it has seen, and waits for a
 * registry that is away; for that it throws {@link RegistryAwayException} in the end, from both
 * lookups.
 */
public final class Registry implements SchemaBook, AutoCloseable {
  private final SchemaRegistryClient client;
  private final RegistryCall call;
  private final Map<Integer, Schema> seen = new ConcurrentHashMap<>();
  private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();

  /**
   * Connects at the first lookup.
   *
   * @param away told of each failed attempt, with the milliseconds until the next: a counter of
   *     both
   */
  public Registry(RegistryOptions options, LongConsumer away) {
    this.client = RegistryClients.open(options);
    this.call = new RegistryCall(options, away);
  }

  @Override
  public Schema byId(int id) throws UnknownSchemaException {
    Schema known = seen.get(id);
    if (known != null) {
      return known;
    }
    try {
      String text = call.answer(() -> client.getSchemaById(id)).canonicalString();
      Schema schema = new Schema.Parser().parse(text);
      seen.put(id, schema);
      return schema;
    } catch (RestClientException e) {
      if (RegistryCall.isNotFound(e)) {
        throw new UnknownSchemaException(id);
      }
      throw new IllegalStateException("the registry refused to look up schema " + id, e);
    }
  }

  @Override
  public int idOf(String subject, Schema schema) {
    Map<Schema, Integer> ofSubject = ids.computeIfAbsent(subject, any -> new ConcurrentHashMap<>());
    Integer known = ofSubject.get(schema);
    if (known != null) {
      return known;
    }
    try {
      int id = call.answer(() -> client.getId(subject, new AvroSchema(schema.toString())));
      ofSubject.put(schema, id);
      return id;
    } catch (RestClientException e) {
      throw new IllegalStateException(
          "the registry has no such schema of "
              + schema.getFullName()
              + " under "
              + subject
              + ": run the setup step of this release first",
          e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
