package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeSchemaTest {
  private static final Path PUBLISHED = Path.of("src/main/resources/lojal-programme.schema.json");

  /** What a schema can tell as well as the reader. */
  private static final Set<ProblemCode> OF_SHAPE =
      EnumSet.of(
          ProblemCode.UNKNOWN_FIELD,
          ProblemCode.MISSING_FIELD,
          ProblemCode.CONFLICTING_FIELDS,
          ProblemCode.WRONG_TYPE,
          ProblemCode.BAD_NAME);

  private final Object schema = CoreYaml.load(ProgrammeSchema.json());

  /** {@code mvn test -Dtest=ProgrammeSchemaTest -Dlojal.accept=true} publishes the table anew. */
  @Test
  void thePublishedSchemaIsTheReadersTable() throws IOException {
    if (Boolean.getBoolean("lojal.accept")) {
      Files.writeString(PUBLISHED, ProgrammeSchema.json());
    }
    assertEquals(ProgrammeSchema.json(), Files.readString(PUBLISHED));
  }

  @Test
  void theSchemaAcceptsTheMountainAndEveryExample() {
    assertTrue(JsonSchema.accepts(schema, CoreYaml.load(Examples.mountain())));
    for (String example : Examples.inDocument()) {
      assertTrue(JsonSchema.accepts(schema, CoreYaml.load(Examples.with(example))), example);
    }
  }

  @Test
  void theMountainNamesTheSchema() {
    String first = Examples.mountain().lines().findFirst().orElseThrow();
    String path = first.substring(first.indexOf("$schema=") + "$schema=".length());
    assertEquals(PUBLISHED, Path.of("programmes").resolve(path).normalize());
  }

  @Test
  void readerAndSchemaRefuseTheSameFields() {
    long seed = new Random().nextLong();
    System.out.println("ProgrammeSchemaTest seed " + seed);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      String yaml = Mutations.ofLines(Examples.mountain(), random);
      List<Problem> problems = Examples.problems(yaml);
      if (problems.stream().anyMatch(p -> p.code() == ProblemCode.BAD_YAML)) {
        continue;
      }
      boolean accepted = JsonSchema.accepts(schema, CoreYaml.load(yaml));
      if (problems.isEmpty()) {
        assertTrue(accepted, yaml);
      }
      // What is written twice is one value to an editor, which tells the rest by itself.
      boolean twice = problems.stream().anyMatch(p -> p.code() == ProblemCode.DUPLICATE_KEY);
      if (!twice && problems.stream().anyMatch(p -> OF_SHAPE.contains(p.code()))) {
        refused++;
        assertFalse(accepted, problems + "\n" + yaml);
      }
    }
    assertTrue(refused > 20, "mutations that the schema can see: " + refused);
  }
}
