package io.lojal.wire;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * The step of a deployment that registers what its topics hold. It runs once, alone, before the
 * job: registries refuse all but one of several who register a new subject at once.
 *
 * <p>Every subject is held to {@code FULL_TRANSITIVE}. A topic is replayed from its beginning by
 * every later release, so a new reader must read all that was ever written; and messaging systems
 * follow a release days later, so an old reader must read what is written now.
 */
public final class RegistrySetup {
  /** What every subject is held to. */
  public static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private RegistrySetup() {}

  /** The subject that holds the values of a topic. */
  public static String subject(String topic) {
    return topic + "-value";
  }

  /**
   * Registers the schema of every topic's values and sets what each subject is held to; what is
   * there already stays as it is. Schemas of other subjects are not touched.
   *
   * @param schemas by the topic's full name
   * @return the schemas' numbers by subject, in the order of the subjects
   * @throws IllegalStateException if a schema is not compatible with what its subject holds
   * @throws RegistryAwayException if the registry does not answer in time
   */
  public static Map<String, Integer> register(
      RegistryOptions options, Map<String, Schema> schemas) {
    RegistryCall call = new RegistryCall(options, pauseMillis -> {});
    Map<String, Integer> ids = new TreeMap<>();
    try (SchemaRegistryClient client = RegistryClients.open(options)) {
      Collection<String> present = call.answer(client::getAllSubjects);
      for (Map.Entry<String, Schema> entry : schemas.entrySet()) {
        String subject = subject(entry.getKey());
        boolean isNew = !present.contains(subject);
        ids.put(subject, register(call, client, subject, entry.getValue(), isNew));
      }
      return ids;
    } catch (RestClientException | IOException e) {
      throw new IllegalStateException("the subjects could not be registered: " + e.getMessage(), e);
    }
  }

  /** A rule is set before the schema, so that it judges it; a new subject has to exist first. */
  private static int register(
      RegistryCall call, SchemaRegistryClient client, String subject, Schema schema, boolean isNew)
      throws RestClientException {
    AvroSchema text = new AvroSchema(schema.toString());
    if (isNew) {
      int id = call.answer(() -> client.register(subject, text));
      call.answer(() -> client.updateCompatibility(subject, COMPATIBILITY));
      return id;
    }
    call.answer(() -> client.updateCompatibility(subject, COMPATIBILITY));
    return call.answer(() -> client.register(subject, text));
  }
}
