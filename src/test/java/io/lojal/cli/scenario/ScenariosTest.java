package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lojal.cli.scenario.ScenarioReport.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario of the example programmes, and those of the product itself. */
class ScenariosTest {
  static final List<Path> FOLDERS =
      List.of(Path.of("programmes"), Path.of("src/test/resources/scenarios"));

  @TestFactory
  Stream<DynamicContainer> scenarios() throws IOException {
    List<DynamicContainer> files = new ArrayList<>();
    for (Path path : ScenarioFile.find(FOLDERS)) {
      ScenarioFile file = ScenarioFile.read(path);
      assertEquals(List.of(), file.problems());
      files.add(
          dynamicContainer(
              path.getFileName().toString(),
              path.toAbsolutePath().toUri(),
              file.scenarios().stream()
                  .map(each -> dynamicTest(each.name(), () -> assertHolds(file, each)))));
    }
    return files.stream();
  }

  private static void assertHolds(ScenarioFile file, Scenario scenario) {
    List<Mismatch> mismatches = ScenarioRun.run(file.programmes(), scenario);
    assertTrue(mismatches.isEmpty(), () -> new Failure(file.path(), scenario, mismatches).words());
  }

  @Test
  void theExampleOfThePageHolds(@TempDir Path folder) throws IOException {
    Matcher example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/scenarios.md")));
    assertTrue(example.find());
    Path file = folder.resolve("page.scenarios.yaml");
    Files.writeString(file, example.group(1));
    ScenarioReport report = new ScenarioTests(false).run(List.of(file));
    assertTrue(report.isGood(), report::words);
    assertEquals(2, report.scenarios());
  }
}
