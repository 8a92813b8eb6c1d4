package io.lojal.cli.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.CoreYaml;
import io.lojal.programme.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingSchemaTest {
  private static final Path PUBLISHED = Path.of("src/main/resources/lojal-mapping.schema.json");

  private final Object schema = CoreYaml.load(MappingReader.schema());

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
