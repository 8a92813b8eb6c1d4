package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/**
 * avro/ against the last released set: what lies on topics must stay readable, and consumers that
 * are not built again must be able to read what comes.
 */
class ReleasedSchemasTest {
  private static final Path CURRENT = Path.of("avro");
  private static final Path RELEASED = Path.of("src/test/resources/avro-released");
  private static final boolean ACCEPT = Boolean.getBoolean("lojal.acceptSchemas");

  @Test
  void everyReleasedSchemaIsStillThereAndCompatibleBothWays() throws IOException {
    List<String> problems = problems(schemas(CURRENT), schemas(RELEASED));
    assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
  }

  /** A compatible change is seen by someone, too. */
  @Test
  void everyChangeHasBeenAccepted() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path file : files(CURRENT)) {
      Path released = RELEASED.resolve(file.getFileName());
      String text = Files.readString(file);
      if (!Files.exists(released) || !Files.readString(released).equals(text)) {
        changed.add(file.toString());
      }
    }
    if (ACCEPT && problems(schemas(CURRENT), schemas(RELEASED)).isEmpty()) {
      for (String file : changed) {
        Files.copy(
            Path.of(file),
            RELEASED.resolve(Path.of(file).getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return;
    }
    assertTrue(
        changed.isEmpty(),
        () ->
            changed
                + " differ from "
                + RELEASED
                + ". If the change is meant and compatible, accept it with\n"
                + "    mvn test -Dtest=ReleasedSchemasTest -Dlojal.acceptSchemas=true\n"
                + "and commit both.");
  }

  private static List<String> problems(Map<String, Schema> current, Map<String, Schema> released) {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, Schema> entry : released.entrySet()) {
      Schema now = current.get(entry.getKey());
      if (now == null) {
        problems.add(entry.getKey() + " was released and is gone: put it back");
        continue;
      }
      String name = entry.getKey();
      compare(name + " no longer reads what was written", now, entry.getValue(), problems);
      compare(
          name + " can no longer be read by who knows the old one",
          entry.getValue(),
          now,
          problems);
    }
    return problems;
  }

  private static void compare(String what, Schema reader, Schema writer, List<String> problems) {
    SchemaCompatibility.SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
      for (Incompatibility found : pair.getResult().getIncompatibilities()) {
        problems.add(
            "%s: %s at %s (%s). Add a field with a default, or a record of another name."
                .formatted(what, found.getType(), found.getLocation(), found.getMessage()));
      }
    }
  }

  @Test
  void aFieldWithoutDefaultIsFoundOut() {
    Schema released = parse("{\"name\":\"id\",\"type\":\"string\"}");
    Schema added =
        parse("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"more\",\"type\":\"long\"}");
    assertEquals(1, problems(Map.of("R", added), Map.of("R", released)).size());
    assertEquals(1, problems(Map.of("R", released), Map.of("R", added)).size());
    assertEquals(1, problems(Map.of(), Map.of("R", released)).size());
  }

  private static Schema parse(String fields) {
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
  }

  @Test
  void everyRecordAndEveryFieldSaysWhatItIs() throws IOException {
    for (Schema schema : schemas(CURRENT).values()) {
      assertFalse(schema.getDoc() == null, schema.getName());
      for (Schema.Field field : schema.getFields()) {
        assertFalse(field.doc() == null, schema.getName() + "." + field.name());
      }
    }
  }

  @Test
  void whatIsRegisteredForATopicIsItsFile() throws IOException {
    Map<String, Schema> current = schemas(CURRENT);
    for (Topic topic : Topic.values()) {
      assertEquals(current.get(topic.schema().getFullName()), topic.schema());
    }
  }

  @Test
  void theDefaultsOfEveryRecordAreOfTheirKind() throws IOException {
    for (Schema schema : schemas(CURRENT).values()) {
      for (Schema.Field field : schema.getFields()) {
        if (field.hasDefaultValue()) {
          SpecificData.get().getDefaultValue(field);
        }
      }
    }
  }

  private static Map<String, Schema> schemas(Path folder) throws IOException {
    SchemaParser parser = new SchemaParser();
    for (Path file : files(folder)) {
      parser.parse(file);
    }
    Map<String, Schema> schemas = new TreeMap<>();
    for (Schema schema : parser.getParsedNamedSchemas()) {
      schemas.put(schema.getFullName(), schema);
    }
    return schemas;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }
}
