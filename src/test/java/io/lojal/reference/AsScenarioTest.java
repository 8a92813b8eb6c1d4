package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.scenario.ScenarioTests;
import io.lojal.member.ReturnRecorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failing history prints is a scenario that says what the history says. */
class AsScenarioTest {
  private static final int HISTORIES = 150;

  /** When a return is refused of which nothing was found, is no part of what a history means. */
  private static final Pattern REFUSED =
      Pattern.compile(".*Seed \\d+\n.* rejected, as of .*(\n +\\+ RETURN_OF_NOTHING: .*)+");

  @Test
  void aPrintedHistoryHoldsAsAScenario(@TempDir Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    int withReturns = 0;
    for (long seed = 1; seed <= HISTORIES; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      if (AsScenario.tellsAll(history)) {
        Path file = folder.resolve(seed + ".scenarios.yaml");
        Files.writeString(file, AsScenario.of(history));
        files.add(file);
        withReturns += history.events().stream().anyMatch(ReturnRecorded.class::isInstance) ? 1 : 0;
      }
    }
    assertTrue(files.size() > HISTORIES / 10, files.size() + " histories");
    assertTrue(withReturns > 0, "histories with returns");
    List<String> differ = new ArrayList<>();
    for (String each : new ScenarioTests(false).run(files).words().split("\n\n")) {
      if (!REFUSED.matcher(each).matches() && !each.matches(".* scenarios in .*")) {
        differ.add(each);
      }
    }
    assertEquals(List.of(), differ);
  }
}
