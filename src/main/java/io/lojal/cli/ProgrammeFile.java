package io.lojal.cli;

import io.lojal.cli.scenario.ScenarioFile;
import io.lojal.engine.Programme;
import io.lojal.programme.Draft;
import io.lojal.programme.Problem;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.ProblemPrinter;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** A programme in a file: its text, and either the plan or what is wrong with it. */
record ProgrammeFile(Path path, String yaml, Reading reading) {

  /**
   * @throws IOException if there is no such file, by name
   */
  static ProgrammeFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": there is no such file");
    }
    String yaml = Files.readString(path);
    return new ProgrammeFile(path, yaml, reading(path, yaml));
  }

  private static Reading reading(Path path, String yaml) {
    Draft draft = new Draft(yaml);
    Node scenarios = ScenarioFile.mark(draft.compose());
    if (scenarios == null) {
      return ProgrammeReader.read(yaml);
    }
    draft.refuse(
        ProblemCode.UNKNOWN_FIELD,
        scenarios,
        "this is a file of scenarios, not a programme",
        "run `lojal test " + path + "`");
    return new Reading.Refused(draft.problems());
  }

  /** The problems, for people; empty where there are none. */
  List<String> problems() {
    List<String> lines = new ArrayList<>();
    if (reading instanceof Reading.Refused refused) {
      ProblemPrinter printer = new ProblemPrinter(path.toString(), yaml);
      for (Problem problem : refused.problems()) {
        lines.add(printer.print(problem));
      }
    }
    return lines;
  }

  /**
   * @throws IOException with all the problems, if it has any
   */
  Programme planned() throws IOException {
    if (reading instanceof Reading.Planned planned) {
      return planned.programme();
    }
    throw refusal(path, problems());
  }

  /** That a file cannot be used, and why. */
  static IOException refusal(Path file, List<String> problems) {
    return new IOException(
        file + " has " + counted(problems.size()) + ":\n" + String.join("\n", problems));
  }

  static String counted(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }
}
