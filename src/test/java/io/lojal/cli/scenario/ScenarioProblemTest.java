package io.lojal.cli.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is told all at once, where it is, and with what was meant. */
class ScenarioProblemTest {
  @TempDir private Path folder;

  /** One wrong step; its place is marked with ». */
  private void assertProblem(String code, String step) throws IOException {
    String marked =
        "- scenario: s\n  start: 2026-01-05\n  given:\n"
            + "  - {at: Mon 10:00, buys: hat 1.00, as: hat}\n  - {"
            + step
            + "}\n  expect: {points: {p: 1}}\n";
    String before = Trying.PROGRAMME + marked.substring(0, marked.indexOf('»'));
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    assertEquals(
        List.of(line + ":" + column + " " + code),
        new Trying(folder).write(marked.replace("»", "")).problems(),
        step);
  }

  @Test
  void eachProblemIsToldOnceAndWhereItIs() throws IOException {
    assertProblem("UNKNOWN_FIELD", "»att: Mon");
    assertProblem("BAD_VALUE", "at: »Monday");
    assertProblem("BAD_VALUE", "buys: »hat");
    assertProblem("BAD_VALUE", "buys: hat 2.00, for: »Sat until Sun");
    assertProblem("BAD_VALUE", "buys: hat 2.00, paid-with-points: »all");
    assertProblem("BAD_VALUE", "redeems: »all");
    assertProblem("WRONG_TYPE", "redeems: »100");
    assertProblem("OUT_OF_RANGE", "buys: »hat 1.005");
    assertProblem("OUT_OF_RANGE", "at: »2026-01-01");
    assertProblem("OUT_OF_RANGE", "buys: hat 2.00, for: »2026-02-02 to 2026-02-01");
    assertProblem("CONFLICTING_FIELDS", "buys: hat 2.00, does: »ride");
    assertProblem("UNKNOWN_REFERENCE", "buys: hat 2.00, with: {»metres: 4}");
    assertProblem("CONFLICTING_FIELDS", "returns: hat, with: »{metres: 4}");
    assertProblem("CONFLICTING_FIELDS", "at: Tue, place: »Åre");
    assertProblem("CONFLICTING_FIELDS", "repeats: hat, source: »till");
    assertProblem("DUPLICATE_KEY", "buys: hat 2.00, as: »hat");
    assertProblem("DUPLICATE_KEY", "does: ride, with: {metres: 1, »metres: 2}");
    assertProblem("UNKNOWN_REFERENCE", "buys: hat 2.00, id-of: »hut");
    assertProblem("UNKNOWN_REFERENCE", "does: »rid");
    assertProblem("UNKNOWN_REFERENCE", "does: ride, with: {»meters: 1}");
    assertProblem("UNKNOWN_REFERENCE", "cancels: »hut");
    assertProblem("UNKNOWN_REFERENCE", "returns: hat, from: »hut");
    assertProblem("UNKNOWN_REFERENCE", "repeats: »hut");
    assertProblem("UNKNOWN_REFERENCE", "redeems: »100 q");
    assertProblem("UNKNOWN_REFERENCE", "expect: {points: {»q: 1}}");
    assertProblem("UNKNOWN_REFERENCE", "expect: {told: [»weeks milstone]}");
    assertProblem("UNKNOWN_REFERENCE", "expect: {not-told: [»weeks broken]}");
    assertProblem("UNKNOWN_REFERENCE", "expect: {rejected: [»LATE: hat]}");
    assertProblem("WRONG_TYPE", "expect: {told: »all}");
    assertProblem("WRONG_TYPE", "expect: {points: »1}");
    assertProblem("WRONG_TYPE", "does: ride, with: {metres: »far}");
    assertProblem("WRONG_TYPE", "joins: {consents: {marketing/push: »ja}}");
    assertProblem("UNKNOWN_ZONE", "joins: {zone: »Europe/Stokholm}");
  }

  @Test
  void whatNoProducerCouldSendIsRefusedHereToo() throws IOException {
    Trying trying =
        new Trying(folder)
            .write(
                """
                - scenario: s
                  start: 2026-01-05
                  given:
                  - {buys: hat 2.00, paid-with-points: 3.00, expect: {told: []}}
                """);
    assertEquals(List.of("14:5 BAD_VALUE"), trying.problems());
  }

  @Test
  void problemsOfProgrammeAndScenariosAreToldTogether() throws IOException {
    Path file = folder.resolve("both.scenarios.yaml");
    Files.writeString(
        file,
        """
        programme: {programme: x, version: 1, zone: Europe/Stokholm, currency: SEK}
        scenarios:
          - scenario: a
            strat: 2026-01-05
            given: [{buys: hat 1.00, does: ride}]
        """);
    List<String> problems = new ScenarioTests(false).run(List.of(file)).problems();
    assertEquals(4, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains("did you mean `Europe/Stockholm`?"));
    assertTrue(problems.get(1).contains("MISSING_FIELD a scenario needs `start`"));
    assertTrue(problems.get(2).contains("did you mean `start`?"));
    assertTrue(problems.get(3).contains("CONFLICTING_FIELDS"));
  }

  @Test
  void problemsOfTheProgrammesFileAreToldInThatFile() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), "programme: x\n");
    Path file = folder.resolve("p.scenarios.yaml");
    Files.writeString(file, "programme: p.yaml\nscenarios: []\n");
    List<String> problems = new ScenarioTests(false).run(List.of(file)).problems();
    assertTrue(problems.get(0).startsWith(folder.resolve("p.yaml") + ":1:1 MISSING_FIELD"));
  }

  @Test
  void aFileWithoutItsProgrammeOrWithoutScenariosIsRefused() throws IOException {
    Path file = folder.resolve("none.scenarios.yaml");
    Files.writeString(file, "programme: nowhere.yaml\nscenarios: []\n");
    String problems = new ScenarioTests(false).run(List.of(file)).problems().toString();
    assertTrue(problems.contains("1:12 UNKNOWN_REFERENCE there is no file"), problems);
    assertEquals(List.of("11:2 MISSING_FIELD"), new Trying(folder).write(" []").problems());
  }

  @Test
  void twoScenariosOfOneNameAreRefused() throws IOException {
    String one = "- {scenario: s, start: 2026-01-05, given: [], expect: {told: []}}\n";
    assertEquals(List.of("12:14 DUPLICATE_NAME"), new Trying(folder).write(one + one).problems());
  }
}
