package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.CoreYaml;
import io.lojal.programme.JsonSchema;
import io.lojal.programme.ProgrammeSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScenarioSchemaTest {
  private static final Path PUBLISHED = Path.of("src/main/resources/lojal-scenario.schema.json");
  private static final String ELSEWHERE = "\"$ref\": \"lojal-programme.schema.json\"";

  /** {@code mvn test -Dtest=ScenarioSchemaTest -Dlojal.accept=true} publishes the table anew. */
  @Test
  void thePublishedSchemaIsTheReadersTable() throws IOException {
    if (Boolean.getBoolean("lojal.accept")) {
      Files.writeString(PUBLISHED, ScenarioPart.schema());
    }
    assertEquals(ScenarioPart.schema(), Files.readString(PUBLISHED));
  }

  @Test
  void theSchemaAcceptsEveryFileOfScenariosAndNoUnknownField() throws IOException {
    String programme = ProgrammeSchema.json().strip();
    assertTrue(ScenarioPart.schema().contains(ELSEWHERE));
    Object schema =
        CoreYaml.load(
            ScenarioPart.schema()
                .replace(ELSEWHERE, programme.substring(1, programme.length() - 1).strip()));
    for (Path path : ScenarioFile.find(ScenariosTest.FOLDERS)) {
      String text = Files.readString(path);
      assertTrue(JsonSchema.accepts(schema, CoreYaml.load(text)), path::toString);
      assertFalse(JsonSchema.accepts(schema, CoreYaml.load(text.replace("at:", "att:"))));
    }
  }
}
