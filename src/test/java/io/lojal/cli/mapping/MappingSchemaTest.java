package io.lojal.cli.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.CoreYaml;
import io.lojal.programme.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingSchemaTest {
  private static final Path PUBLISHED = Path.of("src/main/resources/lojal-mapping.schema.json");

  private final Object schema = whole(CoreYaml.load(MappingReader.schema()));

  /** With what is referred to in place of the references; none refers to itself. */
  private static Object whole(Object schema) {
    Map<String, Object> root = new LinkedHashMap<>();
    ((Map<?, ?>) schema).forEach((name, value) -> root.put((String) name, value));
    Map<?, ?> shared = (Map<?, ?>) root.remove("$defs");
    return whole(root, shared);
  }

  private static Object whole(Object schema, Map<?, ?> shared) {
    if (schema instanceof List<?> list) {
      return list.stream().map(item -> whole(item, shared)).toList();
    }
    if (!(schema instanceof Map<?, ?> map)) {
      return schema;
    }
    Map<Object, Object> whole = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey().equals("$ref")) {
        String name = entry.getValue().toString().replace("#/$defs/", "");
        whole.putAll((Map<?, ?>) whole(shared.get(name), shared));
      } else {
        whole.put(entry.getKey(), whole(entry.getValue(), shared));
      }
    }
    return whole;
  }

  /** {@code mvn test -Dtest=MappingSchemaTest -Dlojal.accept=true} publishes the table anew. */
  @Test
  void thePublishedSchemaIsTheReadersTable() throws IOException {
    if (Boolean.getBoolean("lojal.accept")) {
      Files.writeString(PUBLISHED, MappingReader.schema());
    }
    assertEquals(MappingReader.schema(), Files.readString(PUBLISHED));
  }

  @Test
  void theSchemaAcceptsEveryExampleAndEveryMappingAndNamesItself() throws IOException {
    for (String part : Mappings.inDocument("yaml part")) {
      assertTrue(JsonSchema.accepts(schema, CoreYaml.load(Mappings.with(part))), part);
    }
    for (String whole : Mappings.inDocument("yaml")) {
      assertTrue(JsonSchema.accepts(schema, CoreYaml.load(whole)), whole);
    }
    try (Stream<Path> mappings = Files.list(Path.of("mappings"))) {
      for (Path path : mappings.toList()) {
        String yaml = Files.readString(path);
        assertTrue(JsonSchema.accepts(schema, CoreYaml.load(yaml)), path.toString());
        String first = yaml.lines().findFirst().orElseThrow();
        String named = first.substring(first.indexOf("$schema=") + "$schema=".length());
        assertEquals(PUBLISHED, path.resolveSibling(named).normalize());
      }
    }
  }

  @Test
  void theSchemaRefusesWhatTheReaderDoes() {
    for (String wrong :
        List.of(
            "membr: a\n",
            "repeats: kept\n",
            "member: {card}\n",
            "sorted: maybe\n",
            "activity: {type: x}\nreturn: {currency: SEK, purchase: a}\n",
            "purchase: {currency: SEK, quantity: 1}\n",
            "drop: {bags: {column: pieces, is: [a], above: 1}}\n",
            "about-member: {consents: {email: '{group}'}}\n")) {
      String yaml = Mappings.with(wrong);
      assertFalse(Mappings.problems(yaml).isEmpty(), wrong);
      assertFalse(JsonSchema.accepts(schema, CoreYaml.load(yaml)), wrong);
    }
  }
}
