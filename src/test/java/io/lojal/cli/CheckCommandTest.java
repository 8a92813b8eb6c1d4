package io.lojal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final String SMALL = "programme: small\nversion: 1\nzone: UTC\ncurrency: SEK\n";

  private final StringWriter out = new StringWriter();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("small.yaml");
  }

  private int check(String text) throws IOException {
    Files.writeString(file, text);
    CommandLine command = Lojal.commandLine().setOut(new PrintWriter(out, true));
    return command.execute("check", file.toString());
  }

  @Test
  void aProgrammeIsRight() throws IOException {
    assertEquals(0, check(SMALL));
    assertEquals(file + ": right\n", out.toString());
  }

  @Test
  void everyProblemIsToldWithItsPlace() throws IOException {
    assertEquals(1, check(SMALL.replace("UTC", "Sweden").replace("version: 1", "version: 0")));
    assertEquals(
        "2:10 OUT_OF_RANGE, 3:7 UNKNOWN_ZONE, 2 problems",
        out.toString()
            .lines()
            .filter(line -> line.startsWith(file.toString()))
            .map(line -> line.substring(file.toString().length() + 1).strip())
            .map(line -> line.replaceFirst("([A-Z_]{3,}) .*", "$1"))
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow());
  }

  @Test
  void whoeverNeedsAProgrammeIsToldOneProblemAsOne() throws IOException {
    Files.writeString(file, SMALL.replace("UTC", "Sweden"));
    ProgrammeFile programme = ProgrammeFile.read(file);
    IOException refusal = assertThrows(IOException.class, programme::planned);
    assertEquals(file + " has 1 problem:", refusal.getMessage().lines().findFirst().orElseThrow());
  }

  @Test
  void aFileOfScenariosIsNoProgrammeWithProblems() throws IOException {
    assertEquals(1, check("programme: other.yaml\nscenarios:\n- scenario: no matter\n"));
    assertEquals(
        """
        FILE:2:1 UNKNOWN_FIELD this is a file of scenarios, not a programme: run `lojal test FILE`
          scenarios:
          ^
        FILE: 1 problem
        """,
        out.toString().replace(file.toString(), "FILE"));
  }
}
