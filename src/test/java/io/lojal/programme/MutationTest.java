package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.Reading.Planned;
import io.lojal.programme.Reading.Refused;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutationTest {
  @Test
  void noTextMakesTheReaderThrow() {
    long seed = new Random().nextLong();
    System.out.println("MutationTest seed " + seed);
    Random random = new Random(seed);
    String mountain = Examples.mountain();
    for (int i = 0; i < 150; i++) {
      String yaml = Mutations.ofCharacters(mountain, random);
      Reading reading = ProgrammeReader.read(yaml);
      if (reading instanceof Planned planned) {
        assertNotNull(planned.programme(), yaml);
      } else {
        checkPlaces((Refused) reading, yaml);
      }
    }
  }

  private static void checkPlaces(Refused refused, String yaml) {
    assertFalse(refused.problems().isEmpty(), yaml);
    ProblemPrinter printer = new ProblemPrinter("mountain.yaml", yaml);
    int lines = yaml.split(Draft.LINE_BREAK, -1).length;
    for (Problem problem : refused.problems()) {
      assertTrue(problem.line() >= 1 && problem.line() <= lines, problem + "\n" + yaml);
      assertTrue(problem.column() >= 1, problem + "\n" + yaml);
      assertTrue(printer.print(problem).contains("^"), problem + "\n" + yaml);
    }
  }
}
